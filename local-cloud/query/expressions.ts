import { evalExpr } from 'mingo/core';
import { $dayOfWeek, $dayOfYear } from 'mingo/operators/expression/date';
import { $trunc as mingoTrunc } from 'mingo/operators/expression/arithmetic';
import type { Options } from 'mingo/types';
import { compareValues } from './order';

type Expression = (doc: never, expr: unknown, options: Options) => unknown;

/** Arguments of an expression, each evaluated. */
function values(doc: unknown, expr: unknown, options: Options): unknown[] {
  const list = Array.isArray(expr) ? expr : [expr];
  return list.map((item) => evalExpr(doc as never, item as never, options) as unknown);
}

/** In expressions every type compares with every other, and what is missing is less than null. */
function order(a: unknown, b: unknown): number {
  if ((a === undefined) !== (b === undefined) && (a ?? null) === null && (b ?? null) === null)
    return a === undefined ? -1 : 1;
  return compareValues(a, b);
}

function comparison(give: (result: number) => unknown): Expression {
  return (doc, expr, options) => {
    const [a, b] = values(doc, expr, options);
    return give(Math.sign(order(a, b)));
  };
}

/** `count` below zero means to the end. Byte positions inside a character are refused. */
const $substrBytes: Expression = (doc, expr, options) => {
  const [text, start, count] = values(doc, expr, options);
  if (text === null || text === undefined) return '';
  const bytes = Buffer.from(String(text), 'utf8');
  const from = Number(start);
  if (!Number.isInteger(from) || !Number.isInteger(Number(count)))
    throw new Error('$substrBytes needs whole numbers');
  if (from < 0) return '';
  const to = Number(count) < 0 ? bytes.length : Math.min(bytes.length, from + Number(count));
  const inside = (at: number) => at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80;
  if (inside(from) || inside(to))
    throw new Error('$substrBytes: Invalid range, starting or ending in the middle of a UTF-8 character');
  return bytes.subarray(from, to).toString('utf8');
};

function position(units: (text: string) => (string | number)[]): Expression {
  return (doc, expr, options) => {
    const [text, search, start, end] = values(doc, expr, options);
    if (text === null || text === undefined) return null;
    if (typeof text !== 'string' || typeof search !== 'string')
      throw new Error('$indexOfBytes and $indexOfCP need texts');
    const from = start === undefined ? 0 : Number(start);
    if (!Number.isInteger(from) || from < 0)
      throw new Error('$indexOfBytes and $indexOfCP need a starting index that is not negative');
    const all = units(text);
    const wanted = units(search);
    const last = Math.min(all.length, end === undefined ? all.length : Number(end)) - wanted.length;
    for (let i = from; i <= last; i++) if (wanted.every((unit, k) => all[i + k] === unit)) return i;
    return -1;
  };
}

export const EXPRESSION_CORRECTIONS: Record<string, Expression> = {
  $eq: comparison((r) => r === 0),
  $ne: comparison((r) => r !== 0),
  $gt: comparison((r) => r > 0),
  $gte: comparison((r) => r >= 0),
  $lt: comparison((r) => r < 0),
  $lte: comparison((r) => r <= 0),
  $cmp: comparison((r) => r),
  $substr: $substrBytes,
  $substrBytes,
  $indexOfBytes: position((text) => [...Buffer.from(text, 'utf8')]),
  $indexOfCP: position((text) => [...text]),
  /** mingo wants a list; MongoDB takes a plain number too. */
  $trunc: (doc, expr, options) =>
    mingoTrunc(doc, (Array.isArray(expr) ? expr : [expr, 0]) as never, options) as unknown,
  /** Weeks begin on Sundays; days before the first Sunday are week 0. */
  $week: (doc, expr, options) => {
    const day = Number($dayOfYear(doc, expr as never, options)) - 1;
    const weekday = Number($dayOfWeek(doc, expr as never, options)) - 1;
    return Math.floor((day + 7 - weekday) / 7);
  },
};
