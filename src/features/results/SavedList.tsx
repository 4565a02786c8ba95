import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import { ActionButton, Card, EmptyState, UndoBar } from '@/components';
import { go } from '@/services/go';
import { listResults, removeResult, type SavedLine } from '@/services/keepResults';
import { useShownAgain } from '@/services/useShown';
import { CONTENT_NAMES } from './made';
import { KEPT_PAGE } from './places';
import { RenameSheet } from './RenameSheet';
import './results.scss';

interface LineProps {
  line: SavedLine;
  onRename: () => void;
  onRemove: () => void;
}

function Line({ line, onRename, onRemove }: LineProps) {
  return (
    <Card id={`saved-${line.id}`}>
      <View
        id={`open-${line.id}`}
        aria-role="button"
        aria-label={`查看${line.name}，${formatDay(line.day)}保存`}
        onClick={() => go(KEPT_PAGE, { id: line.id })}
      >
        <View className="kh-row kh-row--between kh-row--top">
          <Text className="kh-title kh-grow">{line.name}</Text>
          <Text className="kh-link kh-fixed">查看 ›</Text>
        </View>
        <Text className="kh-text">{line.summary}</Text>
        <Text className="kh-muted">
          {line.name === CONTENT_NAMES[line.of] ? '' : `${CONTENT_NAMES[line.of]}，`}
          {formatDay(line.day)}保存{line.version ? `，版本${line.version}` : ''}
        </Text>
      </View>
      <View className="kh-row kh-saved__ways">
        <ActionButton id={`rename-${line.id}`} look="text" small onClick={onRename}>
          改名
        </ActionButton>
        <ActionButton id={`remove-${line.id}`} look="danger" small onClick={onRemove}>
          删除
        </ActionButton>
      </View>
    </Card>
  );
}

/** 保存的结果: each with its day and the version of the rules it was made with; deleting can be taken back. */
export function SavedList() {
  const [lines, setLines] = useState(listResults);
  const [renaming, setRenaming] = useState<SavedLine | null>(null);
  const [removed, setRemoved] = useState<{ name: string; undo: () => void } | null>(null);
  const look = () => setLines(listResults());
  useShownAgain(look);
  const remove = (line: SavedLine) => {
    const undo = removeResult(line.id);
    setRemoved(undo && { name: line.name, undo });
    look();
  };
  const undone = removed ? (
    <UndoBar
      id="undo-remove"
      text={`已删除“${removed.name}”`}
      onUndo={() => {
        removed.undo();
        setRemoved(null);
        look();
      }}
      onGone={() => setRemoved(null)}
    />
  ) : null;
  if (lines.length === 0) {
    return (
      <View>
        <EmptyState
          title="还没有保存的结果"
          hint="测算、资质对照、假设和研发费用的结果页都可以点“保存结果”，以后在这里查看。"
          action={{ id: 'start-check', label: '去自测', onClick: () => go('/pages/check/index') }}
        />
        {undone}
      </View>
    );
  }
  return (
    <View>
      <Text className="kh-muted">结果只保存在本机，按当时的答案和规则显示，不随规则更新而改变。</Text>
      <View className="kh-keep">
        {lines.map((line) => (
          <Line key={line.id} line={line} onRename={() => setRenaming(line)} onRemove={() => remove(line)} />
        ))}
      </View>
      {undone}
      {renaming ? (
        <RenameSheet
          line={renaming}
          onDone={() => {
            setRenaming(null);
            look();
          }}
          onClose={() => setRenaming(null)}
        />
      ) : null}
    </View>
  );
}
