import { Text, View } from '@tarojs/components';
import type { ImportView } from '@contract';
import { formatInstant } from '@contract/kernel';
import { Card, StateTag } from '@/components';
import { go } from '@/services/go';
import { IMPORT_STATE_WORDS } from './states';

/** An import in the list of imports. */
export function ImportCard({ one }: { one: ImportView }) {
  const { word, tone } = IMPORT_STATE_WORDS[one.state];
  return (
    <Card
      id={`import-${one.id}`}
      label={`${one.document}，${word}`}
      onClick={() => go('/packages/desk/import/index', { id: one.id })}
    >
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{one.document}</Text>
        <StateTag tone={tone}>{word}</StateTag>
      </View>
      <Text className="kh-text kh-muted kh-break">
        {one.fileName}
        {one.total > 0 ? ` · ${one.total}行` : ''}
      </Text>
      <Text className="kh-muted kh-num">{formatInstant(one.createdAt)}</Text>
    </Card>
  );
}
