import { formatFen, formatYuan, OFFICES, type Fen } from '@contract/kernel';
import type { AmountSpec, ItemDef } from '../policy/types';
import type { AmountResult, ItemResult, YearResult } from './types';
import { formatBp } from './words';

/** What an amount is said to be. An estimate: floors, ceilings and what is open are called what they are. */

type Said = Pick<ItemResult, 'verdict' | 'amount'> & { item: Pick<ItemDef, 'amount' | 'examiningOffice'> };

/** Who settles what the text leaves open (readings of the plan). */
const READER = OFFICES.kjj;

/** What the plan promises, as a phrase without a firm's numbers. */
export function promiseText(spec: AmountSpec): string {
  switch (spec.kind) {
    case 'exact':
      if ('schedule' in spec)
        return spec.schedule
          .map((y) =>
            y.byGrade
              ? `第${y.year}年优秀${formatFen(y.byGrade.excellent)}、合格${formatFen(y.byGrade.qualified)}`
              : `认定当年${formatFen(y.fen ?? 0)}`,
          )
          .join('；');
      return 'fen' in spec.formula
        ? formatFen(spec.formula.fen)
        : `增量的${formatBp(spec.formula.rateBp)}${
            spec.formula.capFen === undefined ? '' : `，每年最高${formatFen(spec.formula.capFen)}`
          }`;
    case 'atLeast':
      return spec.years > 1
        ? `每年不低于${formatFen(spec.fen)}，连续${spec.years}年`
        : `不低于${formatFen(spec.fen)}`;
    case 'atMost':
      return `不超过总投资额的${formatBp(spec.rateBp)}，${spec.years > 1 ? '每年' : ''}最高${formatFen(spec.capFen)}${
        spec.years > 1 ? `，不超过${spec.years}年` : ''
      }`;
    case 'share':
      return `市级金额的${formatBp(spec.rateBp)}`;
    case 'discretionary':
      return '金额由主管部门审定';
    case 'inKind':
      return `${spec.what}，不少于${spec.minYears}年`;
    case 'service':
      return '服务支持，不涉及资金申报';
  }
}

/** Low to high as a phrase; one figure when they are the same. */
export function rangeText(low: Fen, high: Fen): string {
  return low === high ? formatFen(low) : `${formatFen(low)}至${formatFen(high)}`;
}

/**
 * The amount as one phrase: what is certain, and what else waits for whom. What is not decided yet begins
 * with 符合条件时; a lacking input is named.
 * @param needs labels of the inputs that the amount lacks
 */
export function amountText(said: Said, needs: readonly string[]): string {
  const spec = said.item.amount;
  const { amount, verdict } = said;
  if (amount.years.length === 0) return promiseText(spec);
  const lacking = amount.years.some((y) => y.state === 'missing');
  if (verdict === 'unknown') return `符合条件时，${lacking ? promiseText(spec) : figureText(spec, amount)}`;
  if (lacking) return `还缺：${needs.join('、')}`;
  const waits = waitsFor(said);
  if (!waits) return figureText(spec, amount);
  if (verdict !== 'met') return `${figureText(spec, amount)}，${waits}`;
  const open = `${rangeText(amount.openLowFen, amount.openHighFen)}${waits}`;
  return amount.certainFen > 0 ? `${formatFen(amount.certainFen)}，另有${open}` : open;
}

/** The figures alone, by kind; of an exact amount certain and open parts together. */
function figureText(spec: AmountSpec, amount: AmountResult): string {
  switch (amount.kind) {
    case 'atLeast':
      return amount.years.length > 1
        ? `${promiseText(spec)}，合计不低于${formatFen(amount.atLeastFen)}`
        : `不低于${formatFen(amount.atLeastFen)}`;
    case 'atMost': {
      const total = rangeText(amount.cautiousMaxFen, amount.widestMaxFen);
      const yearly = formatFen(amount.years[0]?.highFen ?? 0);
      return amount.years.length > 1
        ? `每年最高${yearly}，${amount.years.length}年合计最高${total}`
        : `最高${total}`;
    }
    default:
      return rangeText(amount.certainFen + amount.openLowFen, amount.certainFen + amount.openHighFen);
  }
}

/** What the amount, or its open part, waits for, as a clause; undefined where it waits for nothing. */
export function waitsFor({ item, verdict, amount }: Said): string | undefined {
  if (amount.years.length === 0 || amount.years.some((y) => y.state === 'missing')) return undefined;
  if (verdict === 'toBeConfirmed') return `待${READER}确认`;
  if (verdict === 'needsPerson') return `待${OFFICES[item.examiningOffice]}认定`;
  if (verdict !== 'met') return undefined;
  const open = amount.years.filter((y) => y.state === 'open');
  const graded = numbered(open.filter((y) => y.ungraded));
  const read = numbered(open.filter((y) => y.reading !== undefined));
  if (graded && read) return `按第${graded}年考核结果确定（第${read}年另待${READER}确认）`;
  if (graded) return `按第${graded}年考核结果确定`;
  return read ? `待${READER}确认（第${read}年）` : undefined;
}

const numbered = (years: readonly YearResult[]): string => years.map(({ year }) => year).join('、');

/** One year of support as a phrase. */
export function yearText(year: YearResult, said: Said): string {
  switch (year.state) {
    case 'certain':
      return formatFen(year.lowFen);
    case 'floor':
      return `不低于${formatFen(year.lowFen)}`;
    case 'ceiling':
      return `最高${formatFen(year.highFen)}`;
    case 'missing':
      return '缺少计算依据';
    case 'open':
      return openYearText(year, said);
    default:
      return '无';
  }
}

function openYearText(year: YearResult, said: Said): string {
  const range = rangeText(year.lowFen, year.highFen);
  if (said.verdict === 'unknown') return `符合条件时${range}`;
  const clauses =
    said.verdict === 'met'
      ? [
          ...(year.ungraded ? ['按考核结果确定'] : []),
          ...(year.reading === undefined ? [] : [`待${READER}确认`]),
        ]
      : [waitsFor(said) ?? ''];
  return [range, ...clauses].filter(Boolean).join('，');
}

/** The formula with the firm's numbers in it, or nothing where there is none. */
export function formulaText(spec: AmountSpec, amount: AmountResult): string | undefined {
  const { base } = amount;
  if (base === undefined || amount.years.length === 0) return undefined;
  const of = formatFen(Math.max(0, base));
  const first = amount.years[0];
  if (!first) return undefined;
  const result = formatYuan(spec.kind === 'atMost' ? first.highFen : first.lowFen);
  if (spec.kind === 'share') return `市级金额${of} × ${formatBp(spec.rateBp)} = ${result}`;
  if (spec.kind === 'atMost')
    return `总投资额${of} × ${formatBp(spec.rateBp)}，且不超过${formatFen(spec.capFen)}：${result}`;
  if (spec.kind === 'exact' && 'formula' in spec && 'of' in spec.formula) {
    const { capFen } = spec.formula;
    const cap = capFen === undefined ? '' : `，且不超过${formatFen(capFen)}`;
    const drawn = amount.drawnFen > 0 ? `（本年度已审定${formatFen(amount.drawnFen)}）` : '';
    return `增量${of} × ${formatBp(spec.formula.rateBp)}${cap}${drawn}：${result}`;
  }
  return undefined;
}
