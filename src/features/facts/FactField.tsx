import type { Day } from '@contract/kernel';
import type { FactView } from '@contract/policy';
import { Text, View } from '@tarojs/components';
import { Choices, DayField, Field, MoneyField, NumberField, Tick, TypedInput } from '@/components';
import type { FactValue } from './values';

export interface FactFieldProps {
  fact: FactView;
  year?: number;
  value: FactValue | undefined;
  today?: Day;
  /** What is wrong with the value; it stays as it was typed. */
  problem?: string;
  /** The fact stands alone on its card and its question is the card's title. */
  alone?: boolean;
  /** 不清楚 is offered as an answer. */
  allowUnknown?: boolean;
  /** What was typed when the value was given. */
  typed?: string | undefined;
  /** `unread`: something stands in the box that is no such value; `text` is what stands there. */
  onChange: (value: FactValue | undefined, unread?: boolean, text?: string) => void;
}

const isUnread = (value: number | string | null, text: string) => value === null && text.trim() !== '';

const UNKNOWN = { id: 'unknown', label: '不清楚', quiet: true };

/** The box for one fact, by its unit. */
export function FactField(props: FactFieldProps) {
  const { fact, year, value, today, problem, alone, allowUnknown, typed, onChange } = props;
  const id = `fact-${fact.id}${year === undefined ? '' : `-${year}`}`;
  const label = year === undefined ? (alone ? fact.label : fact.question) : `${year}年 ${fact.label}`;
  const common = { id, label, help: fact.help, error: problem };
  const number = typeof value === 'number' ? value : null;

  if (fact.unit === 'flag' || fact.unit === 'choice') {
    const options =
      fact.unit === 'flag'
        ? [
            { id: 'yes', label: '是' },
            { id: 'no', label: '否' },
          ]
        : (fact.choices ?? []);
    const chosen = value === null ? 'unknown' : value === true ? 'yes' : value === false ? 'no' : value;
    return (
      <Field {...common} label={alone ? '' : label}>
        <Choices
          id={id}
          label={fact.question}
          inline={fact.unit === 'flag'}
          options={allowUnknown ? [...options, UNKNOWN] : options}
          value={typeof chosen === 'string' ? chosen : null}
          onChange={(choice) =>
            onChange(choice === 'unknown' ? null : fact.unit === 'flag' ? choice === 'yes' : choice)
          }
        />
      </Field>
    );
  }

  const box =
    fact.unit === 'fen' ? (
      <MoneyField
        {...common}
        value={number}
        typed={typed}
        onChange={(fen, text) => onChange(fen ?? undefined, isUnread(fen, text), text)}
      />
    ) : fact.unit === 'bp' ? (
      <NumberField
        {...common}
        value={number}
        decimals={2}
        unit="%"
        typed={typed}
        onChange={(bp, text) => onChange(bp ?? undefined, isUnread(bp, text), text)}
      />
    ) : fact.unit === 'count' ? (
      <NumberField
        {...common}
        value={number}
        decimals={0}
        unit={fact.measure ?? '个'}
        typed={typed}
        onChange={(count, text) => onChange(count ?? undefined, isUnread(count, text), text)}
      />
    ) : fact.unit === 'day' ? (
      <DayField
        {...common}
        value={typeof value === 'string' ? value : null}
        today={today}
        min={typeof fact.min === 'string' ? fact.min : undefined}
        max={typeof fact.max === 'string' ? fact.max : undefined}
        typed={typed}
        onChange={(day, text) => onChange(day ?? undefined, isUnread(day, text), text)}
      />
    ) : (
      <Field {...common}>
        <TypedInput
          id={id}
          label={label}
          value={typeof value === 'string' ? value : ''}
          invalid={Boolean(problem)}
          onInput={(text) => onChange(text.trim() === '' ? undefined : text)}
        />
      </Field>
    );

  if (!allowUnknown) return box;
  return (
    <View>
      {box}
      <Tick
        id={`${id}-unknown`}
        checked={value === null}
        label={`${label}：不清楚`}
        onChange={(unclear) => onChange(unclear ? null : undefined)}
      >
        <Text className="kh-muted">不清楚，先跳过</Text>
      </Tick>
    </View>
  );
}
