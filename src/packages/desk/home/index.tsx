import { useState } from 'react';
import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro';
import type { Queue } from '@contract';
import { ActionButton, EmptyState, Screen, Section } from '@/components';
import { QueueTiles } from '@/features/desk/QueueTiles';
import { WorkList } from '@/features/desk/WorkList';
import { QUEUE_WORDS } from '@/features/desk/queues';
import { useShownAgain } from '@/services/useShown';
import { useAsk } from '@/services/ask';
import { go } from '@/services/go';
import '@/features/desk/desk.scss';

/** An office's desk: what waits, and the chosen queue's work, oldest first. */
export default function DeskHome() {
  const { params } = useRouter();
  const asked = useAsk('desk.queues', {});
  const [picked, setPicked] = useState<Queue | null>((params['queue'] as Queue | undefined) ?? null);
  // Counted up when the page is seen again, so that the work list asks again as well.
  const [seen, setSeen] = useState(0);
  const again = () => {
    asked.reload();
    setSeen((times) => times + 1);
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
            <EmptyState
              title="您还没有待办队列"
              hint="审查、汇总、审定、拨付的工作由本单位管理员分配，分配后会出现在这里。"
            />
          );
        const gathers = queues.some(({ queue }) => queue === 'gather');
        return (
          <View>
            <QueueTiles queues={queues} chosen={chosen.queue} onChoose={setPicked} />
            {gathers ? (
              <View className="kh-row desk-more">
                <View className="kh-grow">
                  <ActionButton id="desk-lists" look="quiet" onClick={() => go('/packages/desk/lists/index')}>
                    拟兑现名单
                  </ActionButton>
                </View>
                <View className="kh-grow">
                  <ActionButton
                    id="desk-calendar"
                    look="quiet"
                    onClick={() => go('/packages/desk/calendar/index')}
                  >
                    放假安排
                  </ActionButton>
                </View>
              </View>
            ) : null}
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
              <WorkList key={chosen.queue} queue={chosen.queue} seen={seen} />
            </Section>
          </View>
        );
      }}
    </Screen>
  );
}
