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
  /** What is said where there is no figure. */
  instead?: string;
  large?: boolean;
}

/**
 * An amount never stands without the word that says what kind of promise it is: a floor is not a
 * figure and a ceiling is not a promise.
 */
export function MoneyView({ kind, fen, toFen, per, instead, large }: MoneyViewProps) {
  const figure =
    fen === undefined || fen === null
      ? null
      : toFen !== undefined && toFen !== null && toFen !== fen
        ? `${formatFen(fen)}至${formatFen(toFen)}`
        : formatFen(fen);
  return (
    <View className={`kh-money kh-money--${kind}${large ? ' kh-money--large' : ''}`}>
      <Text className="kh-money__kind">{AMOUNT_KIND_LABELS[kind]}</Text>
      {per ? <Text className="kh-money__per">{per}</Text> : null}
      {figure ? (
        <Text className="kh-money__figure">{figure}</Text>
      ) : instead ? (
        <Text className="kh-money__instead">{instead}</Text>
      ) : null}
    </View>
  );
}
