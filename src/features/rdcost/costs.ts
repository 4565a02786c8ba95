import { type Fen, parseMoney, toHalfWidth } from '@contract/kernel';
import { RD_COST_CATEGORIES, type RdCostCategory, type RdCostInput } from '@contract/policy';

/** The three measures of R&D spending: never one, and nothing given for one is used for another. */
export const MEASURES = ['accounting', 'highTech', 'deduction'] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_WORDS: Record<Measure, { label: string; hint: string }> = {
  accounting: {
    label: '会计口径',
    hint: '账上记了多少研发费用。创新型、专精特新、“小巨人”、标杆企业和统计报表用它。',
  },
  highTech: {
    label: '高企口径',
    hint: '认定高新技术企业用。委托研发按80%计入，其他费用一般不超过研发费用总额的20%。',
  },
  deduction: {
    label: '加计扣除',
    hint: '企业所得税税前多扣的部分；科技型中小企业评价也按这个口径归集。其他费用、委托境外研发都有限额，有的行业不适用。',
  },
};

/** What belongs to the tax deduction alone, in fen. */
export const TAX_FIELDS = ['offsetsFen', 'totalIncomeFen', 'untaxedIncomeFen', 'excludedIncomeFen'] as const;
export type TaxField = (typeof TAX_FIELDS)[number];
export const TAX_WORDS: Record<TaxField, { label: string; help: string }> = {
  offsetsFen: {
    label: '应扣减的金额',
    help: '研发中形成的下脚料、残次品、试制品等收入，以及作为不征税收入处理的财政性资金。',
  },
  totalIncomeFen: { label: '收入总额', help: '当年全部收入，按企业所得税法口径。' },
  untaxedIncomeFen: { label: '其中：不征税收入和投资收益', help: '计算行业收入占比时从收入总额里减去。' },
  excludedIncomeFen: {
    label: '其中：不适用行业的收入',
    help: '烟草制造、住宿和餐饮、批发和零售、房地产、租赁和商务服务、娱乐业合计；超过一半的不能加计扣除。',
  },
};

/** One measure as it is filled in; an empty box counts as nothing spent. */
export interface RdForm {
  costs: Partial<Record<RdCostCategory, Fen>>;
  tax: Partial<Record<TaxField, Fen>>;
  /** As typed. */
  year: string;
  raised: boolean;
  /** What was typed in the boxes of money, by field. */
  texts: Partial<Record<RdCostCategory | TaxField, string>>;
}

export const EMPTY_FORM: RdForm = { costs: {}, tax: {}, year: '', raised: false, texts: {} };

/** Whether a box holds something that is no amount: then nothing is summed. */
export function hasUnread({ texts }: RdForm): boolean {
  return Object.values(texts).some((text) => text.trim() !== '' && parseMoney(text, 'wan') === null);
}

/** What is wrong with a form, by the box it is said at; `form` is said above the button. */
export type Faults = Partial<Record<TaxField | 'year' | 'form', string>>;

/** The first year of the deduction's rules that the plan's readers may still ask about, and the last that is known. */
const FIRST_YEAR = 2016;

/**
 * What cannot be true; the values stay as they were typed.
 * @param lastYear the calendar year of the server's today: costs of a later year are not spent yet
 */
export function faultsOf(measure: Measure, form: RdForm, lastYear: number): Faults {
  const faults: Faults = {};
  if (RD_COST_CATEGORIES.every((category) => !form.costs[category])) faults.form = '请至少填一类费用。';
  if (measure !== 'deduction') return faults;
  const year = readYear(form.year);
  if (year === null || year < FIRST_YEAR || year > lastYear)
    faults.year = `请填${FIRST_YEAR}至${lastYear}之间的年度。`;
  const { totalIncomeFen: total, untaxedIncomeFen: untaxed = 0, excludedIncomeFen: excluded = 0 } = form.tax;
  if (total === undefined) {
    if (untaxed > 0 || excluded > 0) faults.totalIncomeFen = '请填收入总额，才能算出行业收入占比。';
    return faults;
  }
  if (untaxed > total) faults.untaxedIncomeFen = '不能高于收入总额。';
  if (excluded > total) faults.excludedIncomeFen = '不能高于收入总额。';
  return faults;
}

/** The form as the call wants it, for one measure. Only a form without faults is sent. */
export function inputOf(measure: Measure, form: RdForm): RdCostInput {
  const costs = Object.fromEntries(
    RD_COST_CATEGORIES.map((category) => [category, form.costs[category] ?? 0]),
  ) as Record<RdCostCategory, Fen>;
  if (measure === 'accounting') return { accounting: costs };
  if (measure === 'highTech') return { highTech: costs };
  return {
    deduction: {
      costs,
      year: readYear(form.year) ?? 0,
      raised: form.raised,
      offsetsFen: form.tax.offsetsFen ?? 0,
      totalIncomeFen: form.tax.totalIncomeFen ?? 0,
      untaxedIncomeFen: form.tax.untaxedIncomeFen ?? 0,
      excludedIncomeFen: form.tax.excludedIncomeFen ?? 0,
    },
  };
}

/** "2025", "２０２５年" → 2025; null for anything else. */
export function readYear(text: string): number | null {
  const match = /^(\d{4})年?$/.exec(toHalfWidth(text).trim());
  return match ? Number(match[1]) : null;
}
