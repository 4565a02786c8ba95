import { useEffect, useState } from 'react';
import { Picker, Text, View } from '@tarojs/components';
import { type Day, formatDay, isDay, toHalfWidth } from '@contract/kernel';
import { Field, type FieldProps } from './Field';
import { TypedInput } from './TypedInput';
import './day-field.scss';

/** How far the calendar can be turned where the question sets no limit. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2035-12-31';

export interface DayFieldProps extends Omit<FieldProps, 'children' | 'heard'> {
  value: Day | null;
  /** What was typed when the value was given, to stand in the box again. */
  typed?: string | undefined;
  /** Where the calendar opens when nothing is chosen: today as the server says. */
  today?: Day;
  min?: Day;
  max?: Day;
  onChange: (day: Day | null, text: string) => void;
}

/** A day, typed in any usual way or chosen from the calendar; says which day it understood. */
export function DayField(props: DayFieldProps) {
  const { value, typed, today, min, max, onChange, error, ...field } = props;
  const [text, setText] = useState(() =>
    typed !== undefined && readDay(typed) === value ? typed : (value ?? ''),
  );
  useEffect(() => {
    if (value !== null) setText((shown) => (readDay(shown) === value ? shown : value));
  }, [value]);
  const read = readDay(text);
  const unread = text.trim().length >= 8 && read === null;
  const take = (next: string) => {
    setText(next);
    onChange(readDay(next), next);
  };
  return (
    <Field
      {...field}
      error={error ?? (unread ? '没有这一天，请按“年-月-日”填写，例如 2025-06-18。' : undefined)}
      heard={read && read !== text ? `即 ${formatDay(read)}` : undefined}
    >
      <View className="kh-dayfield">
        <View className="kh-grow">
          <TypedInput
            id={field.id}
            label={field.label}
            value={text}
            placeholder="例如 2025-06-18"
            invalid={Boolean(error) || unread}
            maxLength={20}
            onInput={take}
          />
        </View>
        <Picker
          mode="date"
          value={read ?? today ?? min ?? FIRST_DAY}
          start={min ?? FIRST_DAY}
          end={max ?? LAST_DAY}
          onChange={(event) => take(String(event.detail.value))}
        >
          <Text className="kh-dayfield__pick" aria-role="button" aria-label={`选择${field.label}`}>
            选日期
          </Text>
        </Picker>
      </View>
    </Field>
  );
}

/** 2025-6-18, 2025.06.18, 20250618, 2025年6月18日 → 2025-06-18; null when it is no day that exists. */
export function readDay(text: string): Day | null {
  const plain = toHalfWidth(text).replace(/\s/g, '');
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
