import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@contract';
import { formatInstant } from '@contract/kernel';
import { Card, StateTag } from '@/components';
import { go } from '@/services/go';
import { LIST_TONES } from '../states';

/** A list to be paid (拟兑现名单) among others. */
export function ListCard({ list }: { list: OutputOf<'lists.all'>['items'][number] }) {
  return (
    <Card
      id={`list-${list.id}`}
      label={list.title}
      onClick={() => go('/packages/desk/list/index', { id: list.id })}
    >
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{list.title}</Text>
        <StateTag tone={LIST_TONES[list.state]}>{list.stateLabel}</StateTag>
      </View>
      <Text className="kh-muted">
        共{list.entryCount}项 · {formatInstant(list.createdAt)}建立
      </Text>
    </Card>
  );
}
