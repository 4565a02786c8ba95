import { PLAN_PACK, RECOGNITION_PACK, type PolicyPack } from '@domain/policy';
import { evaluate, type EvaluationInput, type FactValue } from '@domain/rules';

/** The 21 items with figures and four without: the same 25 for every engine, asked for one applicant. */
const OPEN = ['a01-rd-intensity', 'a05-other-platform', 'a09-landmark-results', 'a13-attract-talent'];

export const BENCH_PACK: PolicyPack = {
  ...PLAN_PACK,
  id: 'bench',
  items: PLAN_PACK.items
    .filter((i) => (i.amount.kind !== 'service' && i.amount.kind !== 'discretionary') || OPEN.includes(i.id))
    .map((i) => ({ ...i, applicantKinds: ['firm'] })),
};

/** What every engine has to answer for an item. */
export interface BenchAnswer {
  verdict: string;
  /** The certain sum, the floor or the cautious ceiling in fen; 0 where it is refused or has no figure. */
  fen: number;
  /** The conditions that are not simply met. */
  codes: string[];
}
export type BenchAnswers = Record<string, BenchAnswer>;

/** A firm that has answered everything. `shift` varies the answers so that both outcomes occur. */
export function benchFacts(shift: number): FactValue[] {
  const used = new Set(BENCH_PACK.items.flatMap((i) => JSON.stringify(i).match(/[a-z0-9-]+/g) ?? []));
  return PLAN_PACK.facts
    .filter((f) => used.has(f.id) && !f.claimOnly && !f.optional && !f.id.includes('-grade-'))
    .flatMap((def, index): FactValue[] => {
      const odd = (index + shift) % 3 === 0;
      switch (def.unit) {
        case 'flag':
          return [{ fact: def.id, value: !odd }];
        case 'choice':
          return [
            {
              fact: def.id,
              value: def.choices?.[odd ? (index + shift) % def.choices.length : 0]?.id ?? '',
            },
          ];
        case 'day':
          return [{ fact: def.id, value: odd ? '2024-06-30' : '2025-06-30' }];
        default:
          return def.period === 'year'
            ? [
                { fact: def.id, year: 2024, value: 2_000_000_000 },
                { fact: def.id, year: 2025, value: odd ? 2_900_000_000 : 3_234_567_801 },
              ]
            : [{ fact: def.id, value: 123_456_789_01 + index }];
      }
    });
}

/** What the recognitions ask of the same firm, all of it answered. */
export function companyFacts(shift: number): FactValue[] {
  const plan = new Set(PLAN_PACK.facts.map((f) => f.id));
  return RECOGNITION_PACK.facts
    .filter((f) => !plan.has(f.id) && !f.claimOnly && !f.optional)
    .flatMap((def, index): FactValue[] => {
      const odd = (index + shift) % 3 === 0;
      const number = def.unit === 'count' ? 12 + index : def.unit === 'bp' ? 900 : 1_000_000_000 + index;
      const value =
        def.unit === 'flag'
          ? odd
          : def.unit === 'choice'
            ? (def.choices?.[0]?.id ?? '')
            : def.unit === 'day'
              ? '2015-06-01'
              : number;
      return def.period === 'year'
        ? [2023, 2024, 2025].map((year) => ({ fact: def.id, year, value }))
        : [{ fact: def.id, value }];
    });
}

export function benchInput(facts: readonly FactValue[]): EvaluationInput {
  return { asOf: '2026-03-02', baseYear: 2025, pack: BENCH_PACK, facts, applicantKind: 'firm' };
}

/** Our own side, brought into the common form. */
export function ours(input: EvaluationInput): BenchAnswers {
  const answers: BenchAnswers = {};
  for (const { item, verdict, conditions, amount } of evaluate(input).items) {
    const codes: string[] = [];
    for (const c of conditions) if (c.state !== 'met') codes.push(c.leaf.id);
    // A sum that an office has to confirm first is open; the other engines do not tell these apart.
    const fen =
      amount.kind === 'exact' || amount.kind === 'share' ? firstYear(amount) : floorOrCeiling(amount);
    answers[item.id] = { verdict, fen, codes };
  }
  return answers;
}

type Amount = ReturnType<typeof evaluate>['items'][number]['amount'];
const firstYear = (amount: Amount): number => amount.years[0]?.lowFen ?? 0;
const floorOrCeiling = (amount: Amount): number => amount.atLeastFen + amount.cautiousMaxFen;
