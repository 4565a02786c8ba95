import type { ApplicantKind } from '@contract/kernel';
import { PLAN_PACK, type FactDef, type PolicyPack } from '@domain/policy';
import {
  evaluate,
  type Evaluation,
  type EvaluationInput,
  type FactValue,
  type ItemResult,
} from '@domain/rules';
import fc from 'fast-check';

/** 万元 as fen, for whole 万元. */
export const wan = (n: number): number => n * 1_000_000;

/** Facts without a year as the evaluator takes them. */
export function given(values: Record<string, number | boolean | string | null>): FactValue[] {
  return Object.entries(values).map(([fact, value]) => ({ fact, value }));
}

/** The R&D spending of an institution in 2024 and 2025, in the county. */
export function spending(before: number, now: number): FactValue[] {
  return [
    { fact: 'in-county', value: true },
    { fact: 'institution-rd-spending', year: 2024, value: before },
    { fact: 'institution-rd-spending', year: 2025, value: now },
  ];
}

export function inputOf(
  applicantKind: ApplicantKind,
  facts: readonly FactValue[],
  more: Partial<EvaluationInput> = {},
): EvaluationInput {
  return { asOf: '2026-03-02', baseYear: 2025, pack: PLAN_PACK, facts, applicantKind, ...more };
}

export function run(
  applicantKind: ApplicantKind,
  facts: readonly FactValue[],
  more: Partial<EvaluationInput> = {},
): Evaluation {
  return evaluate(inputOf(applicantKind, facts, more));
}

export function item(evaluation: Evaluation, id: string): ItemResult {
  const found = evaluation.items.find((i) => i.item.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

/** The plan with one reading taken the wider way. */
export function widest(reading: number): PolicyPack {
  return {
    ...PLAN_PACK,
    readings: PLAN_PACK.readings.map((r) => (r.id === reading ? { ...r, taken: 'widest' } : r)),
  };
}

/** Any sensible value of a fact. */
function valueFor(def: FactDef): fc.Arbitrary<FactValue[]> {
  const values = (): fc.Arbitrary<FactValue['value']> => {
    switch (def.unit) {
      case 'flag':
        return fc.boolean();
      case 'choice':
        return fc.constantFrom(...(def.choices ?? []).map((c) => c.id));
      case 'day':
        return fc.constantFrom('2023-05-05', '2024-12-31', '2025-01-01', '2025-07-07', '2026-02-01');
      case 'text':
        return fc.constant('甲');
      case 'bp':
        return fc.integer({ min: 0, max: 10_000 });
      case 'count':
        return fc.integer({ min: 0, max: 500 });
      default:
        return fc.integer({ min: 0, max: wan(100_000) });
    }
  };
  const one = (year?: number): fc.Arbitrary<FactValue[]> =>
    fc
      .option(fc.option(values(), { nil: null, freq: 8 }), { nil: undefined, freq: 2 })
      .map((value) =>
        value === undefined ? [] : [{ fact: def.id, value, ...(year === undefined ? {} : { year }) }],
      );
  return def.period === 'year' ? fc.tuple(one(2024), one(2025)).map((v) => v.flat()) : one();
}

/** Any answers to a pack's questions: some missing, some 不清楚. */
export function anyFactsOf(pack: PolicyPack): fc.Arbitrary<FactValue[]> {
  return fc.tuple(...pack.facts.map(valueFor)).map((v) => v.flat());
}
