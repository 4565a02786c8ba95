import { yearOf, type Fen, type Grade } from '@contract/kernel';
import type { AmountSpec, Formula, ScheduleYear } from '../policy/types';
import { percentOf } from '../shared/percent';
import type { CompiledItem, CompiledPack } from './compile';
import { needsOf, valueOf, type Sheet } from './sheet';
import type { AmountResult, YearResult } from './types';

export interface AmountContext {
  compiled: CompiledPack;
  values: Sheet['values'];
  asOfYear: number;
  baseYear: number;
  /** Fen already decided for this item in the cap's year. */
  drawnFen: Fen;
}

const NOTHING = {
  certainFen: 0,
  openLowFen: 0,
  openHighFen: 0,
  atLeastFen: 0,
  cautiousMaxFen: 0,
  widestMaxFen: 0,
} as const;

/** An amount of which nothing is said: the item is refused, not in force or not for this applicant. */
export function noAmount(kind: AmountSpec['kind']): AmountResult {
  return { kind, years: [], ...NOTHING, missing: [] };
}

/**
 * What an item would bring as far as the facts tell, in fen; conditions are judged elsewhere.
 * `firm` says whether every condition is met: an exact sum is certain only then, otherwise open.
 */
export function amountOf(item: CompiledItem, context: AmountContext, firm: boolean): AmountResult {
  const spec = item.item.amount;
  switch (spec.kind) {
    case 'exact':
      return 'schedule' in spec
        ? scheduled(item, spec.schedule, context, firm)
        : single('exact', item, formulaFen(item, spec.formula, context), context, firm);
    case 'share':
      return single(
        'share',
        item,
        formulaFen(item, { rateBp: spec.rateBp, of: spec.of }, context),
        context,
        firm,
      );
    case 'atLeast':
      return floors(item, spec, context);
    case 'atMost':
      return ceilings(item, spec, context);
    default:
      return noAmount(spec.kind);
  }
}

/** A formula's fen, rounded half-up once; null while an input is unknown. Never negative. */
export function formulaFen(item: CompiledItem, formula: Formula, context: AmountContext): Fen | null {
  if ('fen' in formula) return formula.fen;
  const base = item.base ? valueOf(item.base, context.values) : null;
  if (base === null) return null;
  const fen = percentOf(Math.max(0, base), formula.rateBp);
  return formula.capFen === undefined ? fen : Math.min(fen, Math.max(0, formula.capFen - context.drawnFen));
}

function single(
  kind: 'exact' | 'share',
  item: CompiledItem,
  fen: Fen | null,
  context: AmountContext,
  firm: boolean,
): AmountResult {
  if (fen === null) return { kind, years: [missingYear(1)], ...NOTHING, missing: missingOf(item, context) };
  const year: YearResult = { year: 1, state: firm ? 'certain' : 'open', lowFen: fen, highFen: fen };
  const result = sum(kind, [year]);
  const base = item.base ? valueOf(item.base, context.values) : null;
  return base === null ? result : { ...result, base };
}

function missingYear(year: number): YearResult {
  return { year, state: 'missing', lowFen: 0, highFen: 0 };
}

function missingOf(item: CompiledItem, context: AmountContext): AmountResult['missing'] {
  return needsOf(context.compiled, item.baseNeeds, context.values, context.baseYear);
}

/** The calendar year of year `n`, counted from the approval (reading 6). */
function calendarYear(item: CompiledItem, n: number, context: AmountContext): number | undefined {
  const from = item.from < 0 ? undefined : context.values[item.from];
  return typeof from === 'string' ? yearOf(from) + n - 1 : undefined;
}

function yearResult(item: CompiledItem, n: number, context: AmountContext): YearResult {
  const year: YearResult = { year: n, state: 'open', lowFen: 0, highFen: 0 };
  const calendar = calendarYear(item, n, context);
  if (calendar === undefined) return year;
  year.calendarYear = calendar;
  if (calendar > yearOf(context.compiled.pack.effectiveTo)) year.reading = 6;
  return year;
}

function scheduled(
  item: CompiledItem,
  schedule: readonly ScheduleYear[],
  context: AmountContext,
  firm: boolean,
): AmountResult {
  const missing: number[] = [];
  const years = schedule.map((spec, index) => {
    const year = yearResult(item, spec.year, context);
    const slot = item.grades[index] ?? -1;
    const grade = slot < 0 ? undefined : (context.values[slot] as Grade | null | undefined);
    if (spec.byGrade && !grade) {
      // Without a grade the year is open between the passing grades, never certain (a failing one: less).
      year.lowFen = Math.min(spec.byGrade.qualified, spec.byGrade.excellent);
      year.highFen = Math.max(spec.byGrade.qualified, spec.byGrade.excellent);
      if (year.calendarYear !== undefined && year.calendarYear <= context.asOfYear) missing.push(slot);
      return year;
    }
    const fen = spec.byGrade && grade ? spec.byGrade[grade] : (spec.fen ?? 0);
    year.lowFen = fen;
    year.highFen = fen;
    if (firm && (year.reading === undefined || context.compiled.wide.has(6))) year.state = 'certain';
    return year;
  });
  const result = sum('exact', years);
  return { ...result, missing: needsOf(context.compiled, missing, context.values, context.baseYear) };
}

function sum(kind: AmountResult['kind'], years: readonly YearResult[]): AmountResult {
  const result = { kind, years, ...NOTHING, missing: [] as AmountResult['missing'] } as {
    -readonly [K in keyof AmountResult]: AmountResult[K];
  };
  for (const year of years) {
    if (year.state === 'certain') result.certainFen += year.lowFen;
    else {
      result.openLowFen += year.lowFen;
      result.openHighFen += year.highFen;
    }
  }
  return result;
}

function floors(
  item: CompiledItem,
  spec: Extract<AmountSpec, { kind: 'atLeast' }>,
  context: AmountContext,
): AmountResult {
  const years: YearResult[] = [];
  for (let n = 1; n <= spec.years; n += 1) {
    const year = yearResult(item, n, context);
    year.state = 'floor';
    year.lowFen = spec.fen;
    year.highFen = spec.fen;
    years.push(year);
  }
  return { kind: 'atLeast', years, ...NOTHING, atLeastFen: spec.fen * spec.years, missing: [] };
}

/** The ceilings of all years together: cautiously the rate limits their sum, at the widest each year. */
export function ceilingsOf(
  spec: Extract<AmountSpec, { kind: 'atMost' }>,
  base: Fen,
  wide: boolean,
): { yearlyFen: Fen; cautiousFen: Fen; widestFen: Fen } {
  const yearlyFen = Math.min(percentOf(base, spec.rateBp), spec.capFen);
  const widestFen = Math.min(percentOf(base, spec.rateBp * spec.years), spec.capFen * spec.years);
  const cautiousFen =
    spec.totalReading !== undefined && !wide
      ? Math.min(percentOf(base, spec.rateBp), spec.capFen * spec.years)
      : widestFen;
  return { yearlyFen, cautiousFen, widestFen };
}

function ceilings(
  item: CompiledItem,
  spec: Extract<AmountSpec, { kind: 'atMost' }>,
  context: AmountContext,
): AmountResult {
  const base = item.base ? valueOf(item.base, context.values) : null;
  const numbers = Array.from({ length: spec.years }, (_, index) => index + 1);
  if (base === null)
    return {
      kind: 'atMost',
      years: numbers.map(missingYear),
      ...NOTHING,
      missing: missingOf(item, context),
    };
  const wide = spec.totalReading !== undefined && context.compiled.wide.has(spec.totalReading);
  const { yearlyFen, cautiousFen, widestFen } = ceilingsOf(spec, base, wide);
  return {
    kind: 'atMost',
    years: numbers.map((year) => ({ year, state: 'ceiling', lowFen: 0, highFen: yearlyFen })),
    ...NOTHING,
    cautiousMaxFen: cautiousFen,
    widestMaxFen: widestFen,
    missing: [],
    base,
  };
}
