import { Text, View } from '@tarojs/components';
import { IMPORT_VERDICT_LABELS, type ImportRowView } from '@contract';
import { Card, StateTag } from '@/components';
import { VERDICT_TONES } from './states';
import './imports.scss';

/** One line of a list: what it says, what becomes of it, and why. */
export function RowCard({ row }: { row: ImportRowView }) {
  return (
    <Card id={`import-row-${row.row}`}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">
          第{row.row}行 {row.name || '（没有名称）'}
        </Text>
        <StateTag tone={VERDICT_TONES[row.verdict]}>{IMPORT_VERDICT_LABELS[row.verdict]}</StateTag>
      </View>
      <Text className="kh-text kh-muted kh-break">
        {[row.kindText, row.day, row.number].filter(Boolean).join(' · ')}
      </Text>
      <Text className="kh-muted kh-num kh-break">{row.code || '（没有信用代码）'}</Text>
      {row.notes.map((note) => (
        <Text key={note} className={`kh-text${row.verdict === 'faulty' ? ' kh-import__note--faulty' : ''}`}>
          {note}
        </Text>
      ))}
    </Card>
  );
}
