import {
  formatDay,
  isDay,
  normaliseUnifiedCode,
  toHalfWidth,
  unifiedCodeMessage,
  type Day,
} from '@contract/kernel';
import { RECOGNISED, titleOf, type Renewal } from './recognition';

/** Columns of the list, by what heads them; the last one may be missing. */
export const COLUMNS = {
  name: ['单位名称', '企业名称', '名称'],
  code: ['统一社会信用代码', '信用代码'],
  kind: ['认定类别', '资格类别', '类别', '认定名称'],
  day: ['认定日期', '发证日期', '入库日期', '日期'],
  number: ['证书编号', '入库登记编号', '登记编号', '编号'],
  renewal: ['首次或复审', '首次/复审'],
} as const;
export type Column = keyof typeof COLUMNS;
const REQUIRED: readonly Column[] = ['name', 'code', 'kind', 'day', 'number'];

export const MAX_ROWS = 1000;

/** Texts of one line, with its number in the sheet as people see it. */
export interface RawRow {
  row: number;
  cells: Readonly<Record<Column, string>>;
}

/** Where each column stands. @returns the labels that are missing, when some are */
export function columnsOf(head: readonly string[]): {
  at: Partial<Record<Column, number>>;
  missing: string[];
} {
  const bare = head.map((text) => text.replace(/[\s*＊（(].*$/, '').trim());
  const at: Partial<Record<Column, number>> = {};
  for (const [column, labels] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const index = bare.findIndex((text) => labels.includes(text));
    if (index >= 0) at[column] = index;
  }
  return { at, missing: REQUIRED.filter((column) => at[column] === undefined).map((c) => COLUMNS[c][0]) };
}

/** One line as it was understood, with everything that is wrong with it. */
export interface CheckedRow {
  row: number;
  name: string;
  code: string;
  kind: string;
  kindText: string;
  day: string;
  number: string;
  renewal?: Renewal;
  problems: string[];
}

const RENEWALS: Readonly<Record<string, Renewal>> = {
  首次: 'first',
  首次认定: 'first',
  新认定: 'first',
  复审: 'renewal',
  重新认定: 'renewal',
  续期: 'renewal',
};

/**
 * Checks lines by themselves and against each other: code, kind, day, number, doubled lines. Whatever is wrong is
 * told at once; nothing is repaired but width and spaces.
 * @param renewal what holds where a line does not say
 */
export function checkRows(rows: readonly RawRow[], today: Day, renewal?: Renewal): CheckedRow[] {
  const seen = new Map<string, number>();
  return rows.map(({ row, cells }) => {
    const problems: string[] = [];
    const name = toHalfWidth(cells.name).replace(/\s+/g, ' ').trim();
    if (!name) problems.push('缺少单位名称。');
    if (name.length > 60) problems.push('单位名称超过60个字，请核对。');
    const code = normaliseUnifiedCode(cells.code);
    const fault = code ? unifiedCodeMessage(code) : null;
    if (!code) problems.push('缺少统一社会信用代码。');
    else if (fault) problems.push(fault);
    const title = titleOf(cells.kind);
    if (!title)
      problems.push(
        cells.kind.trim()
          ? `没有“${cells.kind.trim().slice(0, 30)}”这个类别，可填：${RECOGNISED.map((one) => one.name).join('、')}。`
          : '缺少认定类别。',
      );
    const day = readDay(cells.day);
    problems.push(...dayProblems(cells.day, day, today));
    const number = toHalfWidth(cells.number).replace(/\s+/g, '').trim();
    if (!number) problems.push('缺少证书编号。');
    if (number.length > 60) problems.push('证书编号超过60个字符，请核对。');
    const own = RENEWALS[cells.renewal.replace(/\s/g, '')];
    if (cells.renewal.trim() && !own)
      problems.push(`“${cells.renewal.trim().slice(0, 20)}”看不懂，请填“首次”或“复审”，或留空。`);
    const key = `${code}|${title?.kind}|${number.toUpperCase()}`;
    const before = seen.get(key);
    if (before !== undefined && code && title && number) problems.push(`与第${before}行重复，请删去一行。`);
    else seen.set(key, row);
    const known = own ?? renewal;
    return {
      row,
      name: name.slice(0, 60),
      code,
      kind: title?.kind ?? '',
      kindText: title?.name ?? cells.kind.trim().slice(0, 30),
      day: day ?? cells.day.trim().slice(0, 20),
      number: number.slice(0, 60),
      ...(known && title?.renewal ? { renewal: known } : {}),
      problems,
    };
  });
}

function dayProblems(text: string, day: Day | null, today: Day): string[] {
  if (!text.trim()) return ['缺少认定日期。'];
  if (!day) return [`日期“${text.trim().slice(0, 20)}”不存在或看不懂，请按“年-月-日”填写。`];
  if (day > today) return [`认定日期${formatDay(day)}在今天之后，请核对。`];
  return day < '2000-01-01' ? [`认定日期${formatDay(day)}过早，请核对。`] : [];
}

/** A day as lists write it: 2025-11-20, 2025/11/20, 2025.11.20, 2025年11月20日, 20251120; null when it is none. */
export function readDay(text: string): Day | null {
  const plain = toHalfWidth(text).trim();
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
