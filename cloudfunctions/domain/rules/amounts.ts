import { AMOUNT_KINDS, yearOf, type Fen, type Grade } from '@contract/kernel';
import type { AmountSpec, Formula, ScheduleYear } from '../policy/types';
import { percentOf } from '../shared/percent';
import type { CompiledItem, CompiledPack } from './compile';
import { needsOf, valueOf, type Sheet } from './sheet';
import type { AmountResult, YearResult, YearState } from './types';

export interface AmountContext {
  compiled: CompiledPack;
  values: Sheet['values'];
  asOfYear: number;
  baseYear: number;
  /** Fen already decided in the cap's year, by item. */
  drawn: Readonly<Record<string, Fen>>;
}

type Draft = { -readonly [K in keyof AmountResult]: AmountResult[K] };

/** Every result has the same fields in the same order, which keeps the engine's objects alike. */
function draft(kind: AmountSpec['kind'], years: readonly YearResult[]): Draft {
  return {
    kind,
    years,
    certainFen: 0,
    openLowFen: 0,
    openHighFen: 0,
    atLeastFen: 0,
    cautiousMaxFen: 0,
    widestMaxFen: 0,
    missing: NO_NEEDS,
    drawnFen: 0,
    base: undefined,
  };
}

const NO_NEEDS: AmountResult['missing'] = [];

const NO_AMOUNTS = Object.fromEntries(
  AMOUNT_KINDS.map((kind) => [kind, draft(kind, [])]),
) as unknown as Readonly<Record<AmountSpec['kind'], AmountResult>>;

/** An amount of which nothing is said: the item is refused, not in force or not for this applicant. */
export function noAmount(kind: AmountSpec['kind']): AmountResult {
  return NO_AMOUNTS[kind];
}

/**
 * What an item would bring as far as the facts tell, in fen; conditions are judged elsewhere.
 * `firm` says whether every condition is met: an exact sum is certain only then, otherwise open.
 */
export function amountOf(item: CompiledItem, context: AmountContext, firm: boolean): AmountResult {
  const spec = item.item.amount;
  switch (spec.kind) {
    case 'exact':
      if ('formula' in spec && 'fen' in spec.formula) return fixed(item, spec.formula.fen, firm);
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

const certain = new WeakMap<CompiledItem, AmountResult>();
const open = new WeakMap<CompiledItem, AmountResult>();

/** A plain figure has two results only, made once. */
function fixed(item: CompiledItem, fen: Fen, firm: boolean): AmountResult {
  const made = firm ? certain : open;
  let result = made.get(item);
  if (!result) {
    result = sum('exact', [yearOfSupport(1, firm ? 'certain' : 'open', fen, fen)]);
    made.set(item, result);
  }
  return result;
}

/** A formula's fen, rounded half-up once; null while an input is unknown. Never negative. */
export function formulaFen(item: CompiledItem, formula: Formula, context: AmountContext): Fen | null {
  if ('fen' in formula) return formula.fen;
  const base = item.base ? valueOf(item.base, context.values) : null;
  if (base === null) return null;
  const fen = percentOf(Math.max(0, base), formula.rateBp);
  return formula.capFen === undefined
    ? fen
    : Math.min(fen, Math.max(0, formula.capFen - (context.drawn[item.item.id] ?? 0)));
}

function single(
  kind: 'exact' | 'share',
  item: CompiledItem,
  fen: Fen | null,
  context: AmountContext,
  firm: boolean,
): AmountResult {
  if (fen === null) {
    const result = draft(kind, [yearOfSupport(1, 'missing', 0, 0)]);
    result.missing = missingOf(item, context);
    return result;
  }
  const result = sum(kind, [yearOfSupport(1, firm ? 'certain' : 'open', fen, fen)]);
  if (item.base) result.base = valueOf(item.base, context.values) ?? undefined;
  result.drawnFen = context.drawn[item.item.id] ?? 0;
  return result;
}

function yearOfSupport(year: number, state: YearState, lowFen: Fen, highFen: Fen): YearResult {
  return { year, calendarYear: undefined, state, lowFen, highFen, reading: undefined, ungraded: false };
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
  const year = yearOfSupport(n, 'open', 0, 0);
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
  const wide = context.compiled.wide.has(6);
  // Whether a failed year ends the rest is open (reading 6), so a year is certain only after passed ones.
  let failed = false;
  let ungraded = false;
  const years = schedule.map((spec, index) => {
    const year = yearResult(item, spec.year, context);
    const slot = item.grades[index] ?? -1;
    const grade = slot < 0 ? undefined : (context.values[slot] as Grade | null | undefined);
    if (failed && !wide) year.reading = 6;
    if (spec.byGrade && !grade) {
      // Without a grade the year is open between the passing grades, never certain (a failing one: less).
      year.lowFen = Math.min(spec.byGrade.qualified, spec.byGrade.excellent);
      year.highFen = Math.max(spec.byGrade.qualified, spec.byGrade.excellent);
      year.ungraded = true;
      ungraded = true;
      if (year.calendarYear !== undefined && year.calendarYear <= context.asOfYear) missing.push(slot);
      return year;
    }
    const fen = spec.byGrade && grade ? spec.byGrade[grade] : (spec.fen ?? 0);
    year.lowFen = fen;
    year.highFen = fen;
    if (firm && (wide || (!ungraded && year.reading === undefined))) year.state = 'certain';
    if (grade === 'failed') failed = true;
    return year;
  });
  const result = sum('exact', years);
  if (missing.length > 0)
    result.missing = needsOf(context.compiled, missing, context.values, context.baseYear);
  return result;
}

function sum(kind: AmountSpec['kind'], years: readonly YearResult[]): Draft {
  const result = draft(kind, years);
  for (const year of years) {
    if (year.state === 'certain') result.certainFen += year.lowFen;
    else {
      result.openLowFen += year.lowFen;
      result.openHighFen += year.highFen;
    }
  }
  return result;
}

const madeFloors = new WeakMap<CompiledItem, Map<number | undefined, AmountResult>>();

/** Floors depend on the year of approval alone, so each is made once. */
function floors(
  item: CompiledItem,
  spec: Extract<AmountSpec, { kind: 'atLeast' }>,
  context: AmountContext,
): AmountResult {
  let byYear = madeFloors.get(item);
  if (!byYear) madeFloors.set(item, (byYear = new Map()));
  const first = calendarYear(item, 1, context);
  let result: AmountResult | undefined = byYear.get(first);
  if (!result) {
    const years: YearResult[] = [];
    for (let n = 1; n <= spec.years; n += 1) {
      const year = yearResult(item, n, context);
      year.state = 'floor';
      year.lowFen = spec.fen;
      year.highFen = spec.fen;
      years.push(year);
    }
    const made = draft('atLeast', years);
    made.atLeastFen = spec.fen * spec.years;
    byYear.set(first, (result = made));
  }
  return result;
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
  const known = base !== null;
  const wide = spec.totalReading !== undefined && context.compiled.wide.has(spec.totalReading);
  const { yearlyFen, cautiousFen, widestFen } = ceilingsOf(spec, base ?? 0, wide);
  const years: YearResult[] = [];
  for (let n = 1; n <= spec.years; n += 1)
    years.push(yearOfSupport(n, known ? 'ceiling' : 'missing', 0, known ? yearlyFen : 0));
  const result = draft('atMost', years);
  if (known) {
    result.cautiousMaxFen = cautiousFen;
    result.widestMaxFen = widestFen;
    result.base = base;
  } else result.missing = missingOf(item, context);
  return result;
}
