import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import { Card, EmptyState } from '@/components';
import { go, sure } from '@/services/go';
import { listResults, removeResult } from '@/services/keepResults';
import { useShownAgain } from '@/services/useShown';
import { KIND_CHOICES } from '../selfcheck/kinds';
import { KEPT_PAGE } from './places';
import './results.scss';

/** 保存的结果: each with its day and the version of the rules it was made with. */
export function SavedList() {
  const [lines, setLines] = useState(listResults);
  useShownAgain(() => setLines(listResults()));
  const remove = async (id: string, day: string) => {
    if (!(await sure('删除这份结果？', `${formatDay(day)}保存的结果删除后不能恢复。`, '删除'))) return;
    removeResult(id);
    setLines(listResults());
  };
  if (lines.length === 0) {
    return (
      <EmptyState
        title="还没有保存的结果"
        hint="在测算结果页点“保存结果”，以后可以在这里查看。"
        action={{ id: 'start-check', label: '去自测', onClick: () => go('/pages/check/index') }}
      />
    );
  }
  return (
    <View>
      <Text className="kh-muted">结果只保存在本机，按当时的答案和规则显示，不随规则更新而改变。</Text>
      <View className="kh-stack kh-keep">
        {lines.map((line) => (
          <Card key={line.id} id={`saved-${line.id}`}>
            <View
              id={`open-${line.id}`}
              aria-role="button"
              aria-label={`查看${formatDay(line.day)}保存的结果`}
              onClick={() => go(KEPT_PAGE, { id: line.id })}
            >
              <View className="kh-row kh-row--between">
                <Text className="kh-title kh-grow">{formatDay(line.day)}</Text>
                <Text className="kh-link kh-fixed">查看 ›</Text>
              </View>
              <Text className="kh-text">{line.summary}</Text>
            </View>
            <View className="kh-row kh-row--between">
              <Text className="kh-muted kh-grow">
                {KIND_CHOICES.find(({ id }) => id === line.kind)?.label}，规则版本{line.packVersion}
              </Text>
              <Text
                className="kh-saved__remove"
                id={`remove-${line.id}`}
                aria-role="button"
                onClick={() => void remove(line.id, line.day)}
              >
                删除
              </Text>
            </View>
          </Card>
        ))}
      </View>
    </View>
  );
}
