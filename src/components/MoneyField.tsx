import { useEffect, useState } from 'react';
import { type Fen, type MoneyUnit, formatFen, formatYuan, parseMoney, trimmedWan } from '@contract/kernel';
import { Field, type FieldProps } from './Field';
import { TypedInput } from './TypedInput';

export interface MoneyFieldProps extends Omit<FieldProps, 'children' | 'heard'> {
  /** Fen, or null while nothing (or nothing readable) is typed. */
  value: Fen | null;
  /** The unit that holds when the person writes none. */
  unit?: MoneyUnit;
  /** What was typed when the value was given, to stand in the box again; ignored where it says something else. */
  typed?: string | undefined;
  placeholder?: string;
  /** `fen` is null for an empty or unreadable text; `text` is what was typed. */
  onChange: (fen: Fen | null, text: string) => void;
}

const UNIT_NAMES: Record<MoneyUnit, string> = { yuan: '元', wan: '万元' };

/**
 * A money box that keeps exactly what was typed (a text never comes back cleaned, so a decimal
 * point can be deleted and typed again), understands 元, 万元 and 亿元, and says what it understood.
 */
export function MoneyField(props: MoneyFieldProps) {
  const { value, unit = 'wan', typed, placeholder, onChange, error, ...field } = props;
  const [text, setText] = useState(() =>
    typed !== undefined && parseMoney(typed, unit) === value ? typed : textOf(value, unit),
  );
  const read = parseMoney(text, unit);

  // A value set from outside replaces the text; the echo of one's own typing does not.
  useEffect(() => {
    if (value !== null && value !== parseMoney(text, unit)) setText(textOf(value, unit));
    // The typed text must not be a reason to look again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value, unit]);

  const unread = text.trim() !== '' && read === null;
  return (
    <Field
      {...field}
      error={error ?? (unread ? `没有看懂“${text}”，请填数字，例如 120万 或 79.6万元。` : undefined)}
      heard={read === null ? undefined : heardOf(read)}
    >
      <TypedInput
        id={field.id}
        label={field.label}
        type="text"
        inputMode="decimal"
        value={text}
        unit={UNIT_NAMES[unit]}
        placeholder={placeholder ?? '数字，可写万、亿或元'}
        invalid={Boolean(error) || unread}
        onInput={(next) => {
          setText(next);
          onChange(parseMoney(next, unit), next);
        }}
      />
    </Field>
  );
}

function textOf(value: Fen | null, unit: MoneyUnit): string {
  if (value === null) return '';
  return unit === 'wan' ? trimmedWan(value) : formatYuan(value).replace(/元$/, '');
}

/** "即 796,000元（79.6万元）": both ways of writing, so that a slip of ten thousand is seen. */
function heardOf(fen: Fen): string {
  const yuan = formatYuan(fen);
  const wan = formatFen(fen);
  return wan === yuan ? `即 ${yuan}` : `即 ${yuan}（${wan}）`;
}
