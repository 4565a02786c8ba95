import { Text, View } from '@tarojs/components';
import { AMOUNT_KIND_LABELS, type AmountKind, type Fen, formatFen } from '@contract/kernel';
import './money-view.scss';

export interface MoneyViewProps {
  kind: AmountKind;
  /** Fen: the figure, the floor or the ceiling, according to the kind; absent when none may be named. */
  fen?: Fen | null;
  /** Fen: the upper end where the plan's text leaves a range open. */
  toFen?: Fen | null;
  /** For example 每年, 连续3年. */
  per?: string;
  /** The whole as one phrase of the plan's data, in place of figures. */
  text?: string;
  large?: boolean;
}

/**
 * An amount never stands without the word that says what kind of promise it is: a floor is not a
 * figure and a ceiling is not a promise.
 */
export function MoneyView({ kind, fen, toFen, per, text, large }: MoneyViewProps) {
  const figure =
    fen === undefined || fen === null
      ? null
      : toFen !== undefined && toFen !== null && toFen !== fen
        ? `${formatFen(fen)}至${formatFen(toFen)}`
        : formatFen(fen);
  const phrase = figure ?? withoutKind(text ?? '', AMOUNT_KIND_LABELS[kind]);
  return (
    <View className={`kh-money kh-money--${kind}${large ? ' kh-money--large' : ''}`}>
      <Text className="kh-money__kind">{AMOUNT_KIND_LABELS[kind]}</Text>
      {per ? <Text className="kh-money__per">{per}</Text> : null}
      {phrase ? <Text className="kh-money__figure">{phrase}</Text> : null}
    </View>
  );
}

/** The kind stands before the phrase already: a phrase that begins with it need not say it again. */
function withoutKind(text: string, kind: string): string {
  return text.startsWith(kind) ? text.slice(kind.length).replace(/^[，、：\s]+/, '') : text;
}
