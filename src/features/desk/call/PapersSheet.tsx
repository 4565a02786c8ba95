import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { ActionButton, Choices, Sheet, TextField } from '@/components';
import { useAsk } from '@/services/ask';
import { type AskedPaper, newPaperId } from './form';

const WHEN = [
  { id: 'must', label: '必交' },
  { id: 'later', label: '可后补' },
  { id: 'none', label: '不用交' },
];

export interface PapersSheetProps {
  itemId: string;
  /** The call's own list; absent while it is the item's. */
  papers: AskedPaper[] | undefined;
  onClose: () => void;
  onDone: (papers: AskedPaper[] | undefined) => void;
}

/** The papers of one item in this call: each must be there, may follow, or is not asked for; more can be added. */
export function PapersSheet({ itemId, papers, onClose, onDone }: PapersSheetProps) {
  const { answer } = useAsk('policy.item', { id: itemId });
  const usual: AskedPaper[] = answer?.data.evidence ?? [];
  const [own, setOwn] = useState<AskedPaper[] | null>(papers ?? null);
  const [label, setLabel] = useState('');
  const shown = own ?? usual;
  const all = [...shown, ...usual.filter(({ id }) => !shown.some((one) => one.id === id))];
  const set = (paper: AskedPaper, when: string) => {
    const { later: _later, ...rest } = paper;
    const changed = { ...rest, required: true, ...(when === 'later' ? { later: true } : {}) };
    const others = all.filter(({ id }) => shown.some((one) => one.id === id) || id === paper.id);
    setOwn(
      when === 'none'
        ? others.filter(({ id }) => id !== paper.id)
        : others.map((one) => (one.id === paper.id ? changed : one)),
    );
  };
  const whenOf = (paper: AskedPaper) =>
    !shown.some(({ id }) => id === paper.id) ? 'none' : paper.later ? 'later' : 'must';
  return (
    <Sheet
      id="call-papers"
      title="要交的材料"
      onClose={onClose}
      foot={
        <>
          <View className="kh-grow">
            <ActionButton id="call-papers-usual" look="quiet" onClick={() => onDone(undefined)}>
              恢复默认
            </ActionButton>
          </View>
          <View className="kh-grow">
            <ActionButton
              id="call-papers-done"
              disabled={shown.length === 0}
              onClick={() => onDone(own ?? undefined)}
            >
              确定
            </ActionButton>
          </View>
        </>
      }
    >
      {all.map((paper) => (
        <View key={paper.id} style={{ padding: '6px 0' }}>
          <Text className="kh-text" style={{ display: 'block', marginBottom: '6px' }}>
            {paper.label}
          </Text>
          <Choices
            id={`call-paper-${paper.id}`}
            label={paper.label}
            inline
            options={WHEN}
            value={whenOf(paper)}
            onChange={(when) => set(paper, when)}
          />
        </View>
      ))}
      <TextField
        id="call-paper-label"
        label="再加一份材料"
        value={label}
        maxLength={60}
        placeholder="例如 上年度纳税证明"
        onChange={setLabel}
      />
      <ActionButton
        id="call-paper-add"
        look="quiet"
        disabled={!label.trim()}
        onClick={() => {
          setOwn([...shown, { id: newPaperId(shown), label: label.trim(), required: true }]);
          setLabel('');
        }}
      >
        添加
      </ActionButton>
    </Sheet>
  );
}
