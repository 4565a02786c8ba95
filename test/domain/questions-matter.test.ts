import { APPLICANT_KINDS, type ApplicantKind } from '@contract/kernel';
import { requirementsOf } from '@contract/policy';
import { PLAN_PACK, RECOGNITION_PACK, type FactDef, type PolicyPack } from '@domain/policy';
import { evaluate, nextQuestion, scoresOf, type FactValue } from '@domain/rules';
import { inputOf, wan } from './rules-helpers';

type Raw = FactValue['value'];

/** Values worth trying for a fact, the friendliest first. */
function samples(def: FactDef): Raw[] {
  switch (def.unit) {
    case 'flag':
      return [true, false];
    case 'choice':
      return (def.choices ?? []).map((c) => c.id);
    case 'day':
      return ['2025-06-01', '2024-12-31', '2010-01-01', '2026-05-01'];
    case 'text':
      return ['甲'];
    case 'bp':
      return [10_000, 1000, 999, 0];
    case 'count':
      return [0, 1, 3, 5, 15, 50, 100, 600].filter((n) => n >= Number(def.min ?? 0) && n <= Number(def.max));
    default:
      return [wan(5000), 0, wan(100), wan(300), wan(1000), wan(60_000), wan(3), 1].map((n) =>
        Math.min(n, Number(def.max)),
      );
  }
}

/** A small generator with a seed, so that a run can be repeated. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/**
 * What a firm sees of the result: what it gets, how much, on which readings. Of a recognition that is not
 * refused yet every requirement is a result (alternatives are one), and so are its scores.
 */
function seen(
  kind: ApplicantKind,
  pack: PolicyPack,
  facts: readonly FactValue[],
  open: ReadonlySet<string>,
): string {
  const input = inputOf(kind, facts, { pack, asOf: '2026-06-02' });
  const { items } = evaluate(input);
  if (pack === PLAN_PACK)
    return JSON.stringify(items.map((i) => [i.verdict, { ...i.amount, missing: [] }, i.readings]));
  const scores = [...scoresOf(input).values()].map((s) => [s.low, s.high]);
  const parts = items.map((i) =>
    open.has(i.item.id) ? requirementsOf(i.conditions).map((r) => r.state) : [],
  );
  return JSON.stringify([items.map((i) => i.verdict), parts, scores]);
}

const slotsOf = (def: FactDef): (number | undefined)[] =>
  def.period === 'year' ? [2025, 2024, 2023] : [undefined];
const valueAt = (fact: string, year: number | undefined, value: Raw): FactValue => ({
  fact,
  value,
  ...(year === undefined ? {} : { year }),
});

/** Whether two values of a fact can lead to different results, however the rest is answered. */
function matters(
  kind: ApplicantKind,
  pack: PolicyPack,
  known: readonly FactValue[],
  def: FactDef,
  year: number | undefined,
): boolean {
  const others = pack.facts.filter((f) => f.appliesTo.includes(kind) && !f.claimOnly && !f.optional);
  const now = evaluate(inputOf(kind, known, { pack, asOf: '2026-06-02' })).items;
  const open = new Set(now.filter((i) => i.verdict === 'unknown').map((i) => i.item.id));
  for (let seed = 0; seed < 400; seed += 1) {
    const pick = generator(seed + 1);
    const rest = others.flatMap((other) =>
      slotsOf(other).flatMap((y) => {
        const given = known.some((f) => f.fact === other.id && f.year === y);
        if (given || (other.id === def.id && y === year)) return [];
        const values = samples(other);
        // Mostly friendly, mostly not, or anyhow: a result that is settled elsewhere shows nothing.
        const mostly = [0, values.length - 1, pick(values.length)][seed % 3] ?? 0;
        return [valueAt(other.id, y, values[pick(4) > 0 ? mostly : pick(values.length)] ?? null)];
      }),
    );
    const results = new Set(
      samples(def).map((value) => seen(kind, pack, [...known, ...rest, valueAt(def.id, year, value)], open)),
    );
    if (results.size > 1) return true;
  }
  return false;
}

/** Plays a conversation with answers by seed; gives what was asked when and did not matter. */
function idleQuestions(kind: ApplicantKind, pack: PolicyPack, seed: number): string[] {
  const pick = generator(seed);
  const idle: string[] = [];
  let known: FactValue[] = [];
  for (let n = 0; n < 60; n += 1) {
    const input = inputOf(kind, known, { pack, asOf: '2026-06-02' });
    const question = nextQuestion(evaluate(input), input);
    if (!question) return idle;
    const answers: FactValue[] = [];
    for (const { def, years } of question.facts)
      for (const year of years ?? [undefined]) {
        if (!matters(kind, pack, known, def, year)) idle.push(`${def.id}@${year ?? ''} after ${n} cards`);
        const values = samples(def);
        answers.push(valueAt(def.id, year, values[pick(values.length)] ?? null));
      }
    known = [...known, ...answers];
  }
  throw new Error('does not end');
}

describe('nothing is asked that can change nothing', () => {
  test.each(APPLICANT_KINDS)('in the self-check: %s', (kind) => {
    for (const seed of [1, 2, 3]) expect(idleQuestions(kind, PLAN_PACK, seed)).toEqual([]);
  });

  test('against the recognitions', () => {
    for (const seed of [1, 2, 3, 4]) expect(idleQuestions('firm', RECOGNITION_PACK, seed)).toEqual([]);
  });
});
