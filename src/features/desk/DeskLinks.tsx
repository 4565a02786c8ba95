import { View } from '@tarojs/components';
import type { Queue } from '@contract';
import { ActionButton } from '@/components';
import { go } from '@/services/go';

interface Link {
  id: string;
  label: string;
  path: string;
  /** For whoever works one of these queues. */
  queues: readonly Queue[];
}

/** What an office has besides its queues. */
const LINKS: readonly Link[] = [
  { id: 'desk-lists', label: '拟兑现名单', path: '/packages/desk/lists/index', queues: ['gather'] },
  { id: 'desk-calls', label: '申报通知', path: '/packages/desk/calls/index', queues: ['gather'] },
  { id: 'desk-calendar', label: '放假安排', path: '/packages/desk/calendar/index', queues: ['gather'] },
  {
    id: 'desk-budget',
    label: '资金台账',
    path: '/packages/desk/budget/index',
    queues: ['gather', 'decide', 'pay'],
  },
  {
    id: 'desk-commissioners',
    label: '科技特派员',
    path: '/packages/desk/commissioners/index',
    queues: ['gather'],
  },
  { id: 'desk-imports', label: '认定名单导入', path: '/packages/desk/imports/index', queues: ['gather'] },
];

/** Ways from the desk to the pages of the caller's roles, two in a row. */
export function DeskLinks({ queues }: { queues: readonly Queue[] }) {
  const mine = LINKS.filter((link) => link.queues.some((queue) => queues.includes(queue)));
  if (mine.length === 0) return null;
  return (
    <View className="desk-links">
      {mine.map(({ id, label, path }) => (
        <View className="desk-links__item" key={id}>
          <ActionButton id={id} look="quiet" onClick={() => go(path)}>
            {label}
          </ActionButton>
        </View>
      ))}
    </View>
  );
}
