import { APPLICANT_KINDS } from '@contract/kernel';
import { PACKS, PLAN_PACK, RECOGNITION_PACK, type FactDef, type PolicyPack } from '@domain/policy';
import {
  evaluate,
  evaluationView,
  nextQuestion,
  recognitionsView,
  cardsLeft,
  factsFor,
  type EvaluationInput,
  type FactValue,
} from '@domain/rules';
import fc from 'fast-check';
import { given, inputOf, wan } from './rules-helpers';

/** Any answer to a fact, by a number: a value of its kind, or 不清楚. */
function answer(def: FactDef, pick: number): FactValue['value'] {
  if (pick % 7 === 0) return null;
  switch (def.unit) {
    case 'flag':
      return pick % 2 === 0;
    case 'choice':
      return def.choices?.[pick % def.choices.length]?.id ?? null;
    case 'day':
      return ['2023-05-05', '2025-01-01', '2025-07-07', '2026-02-01'][pick % 4] ?? null;
    case 'fen':
      return (pick % 5) * wan(700);
    default:
      return pick % 90;
  }
}

const leftOf = (input: EvaluationInput): number => cardsLeft(evaluate(input).items, input);

/** Plays a conversation with any answers; how many cards were said to be left before each card. */
function play(input: EvaluationInput, picks: readonly number[]): number[] {
  const left: number[] = [];
  let facts: FactValue[] = [];
  for (let n = 0; n < 80; n += 1) {
    const now = { ...input, facts };
    left.push(leftOf(now));
    const question = nextQuestion(evaluate(now), now);
    if (!question) return left;
    facts = [
      ...facts,
      ...question.facts.flatMap(({ def, years }, index) =>
        (years ?? [undefined]).map((year) => ({
          fact: def.id,
          value: answer(def, picks[(n * 3 + index) % picks.length] ?? 0),
          ...(year === undefined ? {} : { year }),
        })),
      ),
    ];
  }
  throw new Error('does not end');
}

describe('how many questions are left', () => {
  test.each<[string, PolicyPack]>([
    ['the plan', PLAN_PACK],
    ['the recognitions', RECOGNITION_PACK],
  ])('%s: never fewer than come, falls with every card, and ends at none', (_name, pack) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...APPLICANT_KINDS),
        fc.array(fc.nat({ max: 1000 }), { minLength: 40, maxLength: 40 }),
        (kind, picks) => {
          const left = play(inputOf(kind, [], { pack, asOf: '2027-06-01', baseYear: 2026 }), picks);
          for (const [index, said] of left.entries()) {
            expect(said).toBeGreaterThanOrEqual(left.length - 1 - index);
            if (index > 0) expect(said).toBeLessThan(left[index - 1] ?? 0);
          }
          expect(left.at(-1)).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('what is asked together counts once, and follow-ups are counted in', () => {
    const facts = given({ 'agency-support': 'municipal' });
    const only = evaluate(inputOf('agency', facts)).items.filter((i) => i.item.id === 'transfer-agency');
    // in-county and the municipal sum.
    expect(cardsLeft(only, inputOf('agency', facts))).toBe(2);
    const fresh = inputOf('firm', []);
    const titles = evaluate(fresh).items.filter((i) => ['tech-sme', 'high-tech-firm'].includes(i.item.id));
    // in-county, the card of titles, and a paper for each.
    expect(cardsLeft(titles, fresh)).toBe(4);
  });

  test('what a "no" closes is not counted, and 不清楚 is not asked again', () => {
    const no = inputOf('agency', given({ 'in-county': true, 'agency-support': 'none' }));
    const items = evaluate(no).items.filter((i) => i.item.id === 'transfer-agency');
    expect(cardsLeft(items, no)).toBe(0);
    const unclear = inputOf('agency', given({ 'in-county': null, 'agency-support': null }));
    expect(
      cardsLeft(
        evaluate(unclear).items.filter((i) => i.item.id === 'transfer-agency'),
        unclear,
      ),
    ).toBe(0);
  });

  test('the self-check says how many were answered', () => {
    const input = inputOf('firm', given({ 'in-county': true, 'high-tech-firm-held': false }));
    expect(evaluationView(evaluate(input), input).questionsAnswered).toBe(2);
  });

  test('a recognition says its own number; what is not known to the firm is said as such', () => {
    const view = (facts: readonly FactValue[]) =>
      recognitionsView(
        inputOf('firm', factsFor(RECOGNITION_PACK, PACKS, facts), { pack: RECOGNITION_PACK }),
        inputOf('firm', factsFor(PLAN_PACK, PACKS, facts)),
      ).recognitions.find((r) => r.title === 'three-zeros');
    // 规上 stands on the card of standing; R&D cost, R&D institution and patents on one each.
    expect(view([])).toMatchObject({ questionsLeft: 4, statement: '还需回答4题' });
    expect(
      view([
        ...given({ 'above-scale-industrial': true, 'rd-institution': null, 'invention-patents': 1 }),
        { fact: 'rd-cost-accounting', year: 2025, value: 1 },
      ]),
    ).toMatchObject({ questionsLeft: 0, statement: '有1项数据不清楚，暂时不能判断' });
  });
});
