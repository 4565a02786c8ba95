import { useState } from 'react';
import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro';
import type { Queue } from '@contract';
import { Choices, EmptyState, Screen, Section } from '@/components';
import { HealthCard } from '@/features/desk/health/HealthCard';
import { DeskLinks } from '@/features/desk/DeskLinks';
import { QueueTiles } from '@/features/desk/QueueTiles';
import { WorkList } from '@/features/desk/WorkList';
import { QUEUE_WORDS } from '@/features/desk/queues';
import { useShownAgain } from '@/services/useShown';
import { useAsk } from '@/services/ask';
import { useSession } from '@/services/session';
import { go } from '@/services/go';
import '@/features/desk/desk.scss';

/** An office's desk: what waits, and the chosen queue's work, oldest first. */
export default function DeskHome() {
  const { params } = useRouter();
  const asked = useAsk('desk.queues', {});
  const [picked, setPicked] = useState<Queue | null>((params['queue'] as Queue | undefined) ?? null);
  const [late, setLate] = useState(false);
  const { me } = useSession();
  const mayPhone = me?.roles.some(({ role }) => role === 'gatherer' || role === 'administrator') ?? false;
  // Counted up when the page is seen again, so that the work list asks again as well.
  const [seen, setSeen] = useState(0);
  const again = () => {
    asked.reload();
    setSeen((times) => times + 1);
  };
  const choose = (queue: Queue) => {
    setPicked(queue);
    setLate(false);
  };
  useShownAgain(again);
  usePullDownRefresh(() => {
    again();
    Taro.stopPullDownRefresh();
  });

  return (
    <Screen asked={asked}>
      {({ data: { queues } }) => {
        const chosen =
          queues.find(({ queue }) => queue === picked) ?? queues.find(({ count }) => count > 0) ?? queues[0];
        if (!chosen)
          return (
            <View>
              <HealthCard mayPhone={mayPhone} />
              <EmptyState
                title="您还没有待办队列"
                hint="审查、汇总、审定、拨付的工作由本单位管理员分配，分配后会出现在这里。"
              />
            </View>
          );
        return (
          <View>
            <HealthCard mayPhone={mayPhone} />
            <QueueTiles queues={queues} chosen={chosen.queue} onChoose={choose} />
            <DeskLinks queues={queues.map(({ queue }) => queue)} />
            <Section
              title={QUEUE_WORDS[chosen.queue].title}
              more={
                chosen.queue === 'gather' && chosen.count > 0
                  ? {
                      id: 'desk-gather',
                      label: '汇总成名单',
                      onClick: () => go('/packages/desk/gather/index'),
                    }
                  : undefined
              }
            >
              {chosen.overdue > 0 || late ? (
                <View style={{ marginBottom: '10px' }}>
                  <Choices
                    id="desk-show"
                    label="显示哪些"
                    inline
                    options={[
                      { id: 'all', label: '全部，最早的在前' },
                      { id: 'late', label: `只看超期（${chosen.overdue}）` },
                    ]}
                    value={late ? 'late' : 'all'}
                    onChange={(one) => setLate(one === 'late')}
                  />
                </View>
              ) : null}
              <WorkList key={`${chosen.queue}-${late}`} queue={chosen.queue} overdue={late} seen={seen} />
            </Section>
          </View>
        );
      }}
    </Screen>
  );
}
