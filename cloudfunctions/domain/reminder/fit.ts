import { fenToYuanText, isDay, toHalfWidth, type Fen } from '@contract/kernel';

/**
 * The one place where values are fitted to the fields of subscribe messages. Source: WeChat's table of template
 * parameters (thing 20 characters, character_string 32, phrase 5 Chinese characters, name 10, date, amount of
 * one currency sign and 10 digits, no line breaks, never empty).
 */
export const FIELD_KINDS = ['thing', 'character_string', 'phrase', 'name', 'date', 'amount'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What stands where there is nothing to say: an empty value would be refused. */
const EMPTY: Record<FieldKind, string> = {
  thing: '详见小程序',
  character_string: '-',
  phrase: '已更新',
  name: '申报单位',
  date: '',
  amount: '',
};

const THING = 20;
const CHARACTER_STRING = 32;
const PHRASE = 5;
const NAME = 10;
const AMOUNT_DIGITS = 10;

/**
 * A value as a field of this kind takes it: text of any length is cut with an ellipsis; a day or an amount that
 * is none cannot be fitted.
 * @param value text; for `date` a day, for `amount` whole fen as text
 * @throws RangeError for a date that is no day, or an amount above 9,999,999,999.99元
 */
export function fit(kind: FieldKind, value: string): string {
  switch (kind) {
    case 'thing':
      return cut(oneLine(value), THING) || EMPTY.thing;
    case 'name':
      return cut(oneLine(value), NAME) || EMPTY.name;
    case 'phrase':
      return (value.match(/\p{Script=Han}/gu) ?? []).slice(0, PHRASE).join('') || EMPTY.phrase;
    case 'character_string':
      return (
        toHalfWidth(value)
          .replace(/[^\x21-\x7e]/g, '')
          .slice(0, CHARACTER_STRING) || EMPTY.character_string
      );
    case 'date':
      if (!isDay(value)) throw new RangeError(`not a day: ${value}`);
      return value;
    case 'amount':
      return amount(value);
  }
}

/** The kind of a field by its key: `thing1` → thing. @throws RangeError for a kind that is not known */
export function fieldKind(key: string): FieldKind {
  const kind = FIELD_KINDS.find((candidate) => key.replace(/\d+$/, '') === candidate);
  if (!kind) throw new RangeError(`unknown kind of field: ${key}`);
  return kind;
}

function amount(value: string): string {
  const fen: Fen = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(fen)) throw new RangeError(`not an amount: ${value}`);
  const yuan = fenToYuanText(fen).replace(/\.00$/, '');
  if ((yuan.split('.')[0] ?? '').length > AMOUNT_DIGITS)
    throw new RangeError('an amount of more than 10 digits');
  return `${yuan}元`;
}

/** Line breaks, tabs and runs of blanks become one blank; what cannot be seen goes. */
function oneLine(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, (c) =>
      c === '\u2028' || c === '\u2029' ? ' ' : '',
    )
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
}

/**
 * Cuts to `max` characters, the ellipsis included. Counted in UTF-16 units, of which there are never fewer than
 * characters, so the limit holds however WeChat counts. Neither a number, a Latin word nor a pair of units is
 * cut in two, unless nothing would be left.
 */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  const whole = room.replace(/[\ud800-\udbff]$/, '');
  const next = text.charAt(whole.length);
  const atWord = /[0-9A-Za-z.,%]/.test(next) ? whole.replace(/[0-9A-Za-z.,%]+$/, '') : whole;
  const kept = (atWord || whole).replace(/[\s，。；：、（(“《,;:]+$/, '');
  return `${kept || whole}…`;
}
