import { Text, View } from '@tarojs/components';
import type { OutputOf, Queue } from '@contract';

type QueueView = OutputOf<'desk.queues'>['queues'][number];

/** The caller's queues; one is chosen. */
export function QueueTiles({
  queues,
  chosen,
  onChoose,
}: {
  queues: readonly QueueView[];
  chosen: Queue;
  onChoose: (queue: Queue) => void;
}) {
  return (
    <View className="desk-tiles" aria-role="radiogroup" aria-label="待办">
      {queues.map(({ queue, label, count, more, overdue }) => {
        const text = countInWords(count, more);
        return (
          <View
            key={queue}
            id={`desk-queue-${queue}`}
            className={`desk-tile${queue === chosen ? ' desk-tile--on' : ''}`}
            aria-role="radio"
            aria-checked={queue === chosen}
            aria-label={`${label}，${text}件${overdue > 0 ? `，超期${overdue}件` : ''}`}
            hoverClass="desk-tile--down"
            onClick={() => onChoose(queue)}
          >
            <Text className={`desk-tile__count${count === 0 ? ' desk-tile__count--none' : ''}`}>{text}</Text>
            <Text className="desk-tile__label">{label}</Text>
            {overdue > 0 ? (
              <Text className="desk-tile__late" id={`desk-late-${queue}`}>
                超期{overdue}件
              </Text>
            ) : null}
          </View>
        );
      })}
    </View>
  );
}

/** Totals are not counted to the end on request: "99+" says there are more. */
export function countInWords(count: number, more: boolean): string {
  return more ? `${count}+` : String(count);
}
