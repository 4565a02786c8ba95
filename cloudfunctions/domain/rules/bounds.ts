import { yearOf, type Day, type Fen, type Grade } from '@contract/kernel';
import type { ItemDef, PolicyPack } from '../policy/types';
import { ceilingsOf, formulaFen, type AmountContext } from './amounts';
import { compile, type CompiledItem } from './compile';
import { layOut, valueOf } from './sheet';
import type { FactValue } from './types';

/** What may be decided for one year of support. All in fen; what does not bind is absent. */
export interface YearBounds {
  year: number;
  /** Approved whole or refused. */
  exactFen?: Fen;
  minFen?: Fen;
  /** Above it a recorded reason is needed. */
  cautiousMaxFen?: Fen;
  /** Above it nothing is accepted. */
  widestMaxFen?: Fen;
  /** Left to the deciding office. */
  openToOffice?: true;
  /** The year opens by its grade and has none yet. */
  needsGrade: boolean;
  /** The formula lacks an input (the municipal figure, the investment). */
  needsBasis: boolean;
}

export interface DecisionBounds {
  kind: ItemDef['amount']['kind'];
  years: readonly YearBounds[];
  /** Ceilings of all years together (reading 1). */
  totalCautiousFen?: Fen;
  totalWidestFen?: Fen;
}

export interface BoundsInput {
  pack: PolicyPack;
  itemId: string;
  /** The values frozen with the claim. */
  facts: readonly FactValue[];
  asOf: Day;
  baseYear: number;
  /** Grades recorded since, by year of support; they come before a fact of the same year. */
  grades?: Readonly<Record<number, Grade>>;
  /** Fen already decided against a yearly cap by other claims. */
  drawnFen?: Fen;
}

/**
 * What the county government may decide for a claim, year by year, from the claim's frozen values
 * (kernel: money decisions). Says nothing about whether the claim is right.
 * @throws RangeError on an unknown item
 */
export function decisionBounds(input: BoundsInput): DecisionBounds {
  const compiled = compile(input.pack);
  const item = compiled.byId.get(input.pack.aliases.items[input.itemId] ?? input.itemId);
  if (!item) throw new RangeError(`unknown item ${input.itemId}`);
  const { values } = layOut(compiled, input.facts, input.asOf, input.baseYear);
  const context: AmountContext = {
    compiled,
    values,
    asOfYear: yearOf(input.asOf),
    baseYear: input.baseYear,
    drawn: { [item.item.id]: input.drawnFen ?? 0 },
  };
  const spec = item.item.amount;
  switch (spec.kind) {
    case 'exact':
      return 'schedule' in spec
        ? { kind: 'exact', years: scheduleBounds(item, context, input.grades ?? {}) }
        : { kind: 'exact', years: [exactYear(formulaFen(item, spec.formula, context))] };
    case 'share':
      return {
        kind: 'share',
        years: [exactYear(formulaFen(item, { rateBp: spec.rateBp, of: spec.of }, context))],
      };
    case 'atLeast':
      return {
        kind: 'atLeast',
        years: numbers(spec.years).map((year) => ({ ...plain(year), minFen: spec.fen })),
      };
    case 'atMost': {
      const base = item.base ? valueOf(item.base, values) : null;
      if (base === null)
        return {
          kind: 'atMost',
          years: numbers(spec.years).map((year) => ({ ...plain(year), needsBasis: true })),
        };
      const wide = spec.totalReading !== undefined && compiled.wide.has(spec.totalReading);
      const { yearlyFen, cautiousFen, widestFen } = ceilingsOf(spec, base, wide);
      return {
        kind: 'atMost',
        years: numbers(spec.years).map((year) => ({
          ...plain(year),
          cautiousMaxFen: yearlyFen,
          widestMaxFen: yearlyFen,
        })),
        totalCautiousFen: cautiousFen,
        totalWidestFen: widestFen,
      };
    }
    case 'discretionary':
      return { kind: 'discretionary', years: [{ ...plain(1), openToOffice: true }] };
    default:
      return { kind: spec.kind, years: [] };
  }
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const plain = (year: number): YearBounds => ({ year, needsGrade: false, needsBasis: false });

function exactYear(fen: Fen | null): YearBounds {
  return fen === null ? { ...plain(1), needsBasis: true } : { ...plain(1), exactFen: fen };
}

function scheduleBounds(
  item: CompiledItem,
  context: AmountContext,
  grades: Readonly<Record<number, Grade>>,
): YearBounds[] {
  const spec = item.item.amount;
  if (spec.kind !== 'exact' || !('schedule' in spec)) return [];
  return spec.schedule.map((year, index) => {
    if (!year.byGrade) return { ...plain(year.year), exactFen: year.fen ?? 0 };
    const slot = item.grades[index] ?? -1;
    const grade =
      grades[year.year] ?? (slot < 0 ? undefined : (context.values[slot] as Grade | null | undefined));
    return grade
      ? { ...plain(year.year), exactFen: year.byGrade[grade] }
      : { ...plain(year.year), needsGrade: true };
  });
}
