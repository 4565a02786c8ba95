/** Rules for the values of a subscribe message, by the kind of its field. Source: WeChat's documentation of template parameters. */
const RULES: Record<string, (value: string) => boolean> = {
  thing: (v) => length(v) <= 20,
  number: (v) => /^-?\d{1,32}(\.\d+)?$/.test(v) && v.length <= 32,
  letter: (v) => /^[A-Za-z]{1,32}$/.test(v),
  symbol: (v) => length(v) <= 5,
  character_string: (v) => /^[\x21-\x7e]{1,32}$/.test(v),
  time: (v) => v.split('~').every((part) => TIME.test(part.trim())),
  date: (v) => v.split('~').every((part) => DATE.test(part.trim())),
  amount: (v) => /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/.test(v),
  phone_number: (v) => /^[\d+\-() ]{1,17}$/.test(v),
  car_number: (v) => length(v) <= 8,
  name: (v) => (/[^\x00-\x7f]/.test(v) ? length(v) <= 10 : v.length <= 20),
  phrase: (v) => /^\p{Script=Han}{1,5}$/u.test(v),
  enum: () => true,
};

const DAY = String.raw`\d{4}([-/.年])\d{1,2}([-/.月])\d{1,2}日?`;
const DATE = new RegExp(`^${DAY}$`);
const TIME = new RegExp(String.raw`^(${DAY}\s*)?([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$`);

/** The name of the first field whose value WeChat would refuse, or undefined. */
export function wrongField(data: Record<string, { value?: unknown }>): string | undefined {
  for (const [field, entry] of Object.entries(data)) {
    const kind = /^([a-z_]+?)\d*$/.exec(field)?.[1];
    const rule = kind === undefined ? undefined : RULES[kind];
    const value = entry?.value;
    if (!rule || (typeof value !== 'string' && typeof value !== 'number')) return field;
    const text = String(value);
    if (text === '' || /[\r\n]/.test(text) || !rule(text)) return field;
  }
  return undefined;
}

function length(text: string): number {
  return [...text].length;
}
