/**
 * Money as whole fen (分) in plain integers. Amounts of this plan stay far below 2^53 fen,
 * so a safe integer is exact; nothing here multiplies a decimal fraction.
 */
export type Fen = number;

/** 1 万元 in fen. */
export const FEN_PER_WAN = 1_000_000;

export type MoneyUnit = 'yuan' | 'wan';

const DECIMALS: Record<MoneyUnit, number> = { yuan: 2, wan: 6 };
/** 1 亿元 has ten more digits down to the fen; written by people, never asked for. */
const YI_DECIMALS = 10;

/**
 * Reads a typed amount exactly, digit by digit (never through a float).
 * @param text what a person typed: full-width digits, spaces, thousands commas and a trailing 元, 万元 or 亿元 are understood
 * @param unit the unit that holds when the text names none
 * @returns fen, or null when the text is no amount, is negative, is finer than one fen, or is too large
 */
export function parseMoney(text: string, unit: MoneyUnit): Fen | null {
  let plain = toHalfWidth(text).replace(/[\s,]/g, '');
  let decimals = DECIMALS[unit];
  const written = /(亿元?|万元?|元)$/.exec(plain)?.[1];
  if (written) {
    decimals = written.startsWith('亿') ? YI_DECIMALS : DECIMALS[written === '元' ? 'yuan' : 'wan'];
    plain = plain.slice(0, -written.length);
  }
  const match = /^(\d{0,15})(?:\.(\d*))?$/.exec(plain);
  if (!match || (match[1] === '' && !match[2])) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return null;
  const fen = Number((match[1] ?? '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}

/** Full-width digits and signs (０-９．，) as typed on a Chinese keyboard, made half-width. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/。/g, '.');
}

/** Fen as a decimal text in 元 without grouping, e.g. 61728390 → "617283.90". */
export function fenToYuanText(fen: Fen): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Fen in 元 with thousands commas, e.g. 61728390 → "617,283.90元"; whole yuan have no decimals. */
export function formatYuan(fen: Fen): string {
  const [whole = '0', cents = '00'] = fenToYuanText(fen).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${cents === '00' ? '' : `.${cents}`}元`;
}

/** 1 亿元 in fen. */
const FEN_PER_YI = 10_000 * FEN_PER_WAN;

/**
 * Fen as people read it: from 1 亿元 on whole millions of 元 are written in 亿元 ("5亿元", "1.25亿元"),
 * whole hundreds of 元 from 1 万元 on in 万元 ("5万元", "1.5万元", "12345万元"), everything else exactly
 * in 元. No digit is ever dropped.
 */
export function formatFen(fen: Fen): string {
  const abs = Math.abs(fen);
  if (abs >= FEN_PER_YI && abs % (FEN_PER_YI / 100) === 0) return `${fen / FEN_PER_YI}亿元`;
  if (abs >= FEN_PER_WAN && abs % 10_000 === 0) return `${trimmedWan(fen)}万元`;
  return formatYuan(fen);
}

/** Fen as an exact 万元 number text, e.g. 150000000 → "150", 61728390 → "61.72839". */
export function trimmedWan(fen: Fen): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -6)}${fraction ? `.${fraction}` : ''}`;
}
