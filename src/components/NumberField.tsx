import { useEffect, useState } from 'react';
import { toHalfWidth } from '@contract/kernel';
import { Field, type FieldProps } from './Field';
import { TypedInput } from './TypedInput';

export interface NumberFieldProps extends Omit<FieldProps, 'children' | 'heard'> {
  /** A whole number in units of 1/10^decimals: with 2 decimals 1250 is 12.50. */
  value: number | null;
  decimals: number;
  unit: string;
  /** What was typed when the value was given, to stand in the box again. */
  typed?: string | undefined;
  onChange: (value: number | null, text: string) => void;
}

/** A number that is never negative; what was typed stays in the box as it was typed. */
export function NumberField(props: NumberFieldProps) {
  const { value, decimals, unit, typed, onChange, error, ...field } = props;
  const [text, setText] = useState(() => {
    if (typed !== undefined && readNumber(typed, decimals) === value) return typed;
    return value === null ? '' : writeNumber(value, decimals);
  });
  useEffect(() => {
    if (value !== null) {
      setText((shown) => (readNumber(shown, decimals) === value ? shown : writeNumber(value, decimals)));
    }
  }, [value, decimals]);
  const unread = text.trim() !== '' && readNumber(text, decimals) === null;
  return (
    <Field {...field} error={error ?? (unread ? `没有看懂“${text}”，请只填数字。` : undefined)}>
      <TypedInput
        id={field.id}
        label={field.label}
        value={text}
        unit={unit}
        type={decimals > 0 ? 'digit' : 'number'}
        placeholder="请填数字"
        invalid={Boolean(error) || unread}
        maxLength={16}
        onInput={(next) => {
          setText(next);
          onChange(readNumber(next, decimals), next);
        }}
      />
    </Field>
  );
}

/** Reads digit by digit, never through a float. Null when it is no such number. */
export function readNumber(text: string, decimals: number): number | null {
  const match = /^(\d{1,12})(?:\.(\d*))?%?$/.exec(toHalfWidth(text).replace(/[\s,]/g, ''));
  if (!match) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return null;
  return Number(`${match[1]}${fraction.padEnd(decimals, '0')}`);
}

function writeNumber(value: number, decimals: number): string {
  if (decimals === 0) return String(value);
  const digits = String(value).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}
