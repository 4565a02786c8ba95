import { answerLabel, personPointsOf, requirementsOf, type Answer } from '@contract/policy';
import { PLAN_PACK, RECOGNITION_PACK } from '@domain/policy';
import { factsFor, recognitionsView, type FactValue } from '@domain/rules';
import { given, inputOf, wan } from './rules-helpers';

const part = (state: Answer, alternative?: number, branch?: number) => ({ state, alternative, branch });
const stateOf = (...parts: ReturnType<typeof part>[]) => requirementsOf(parts).map(({ state }) => state);

describe('how an answer is named', () => {
  test('an open reading waits for 县科技局, a judgement for a person', () => {
    expect(answerLabel({ state: 'needsPerson', reading: 3 })).toBe('待县科技局确认');
    expect(answerLabel({ state: 'needsPerson' })).toBe('需人工认定');
    // Refused by a convention is refused all the same.
    expect(answerLabel({ state: 'notMet', reading: 3 })).toBe('不符合');
  });
});

describe('requirements', () => {
  test('a person is needed only where no other way has met it', () => {
    expect(personPointsOf([part('needsPerson'), part('met', 1), part('needsPerson', 1)])).toBe(1);
    expect(personPointsOf([part('needsPerson', 1), part('notMet', 1)])).toBe(1);
  });

  test('a condition that is no alternative stands for itself', () => {
    expect(stateOf(part('met'), part('needsPerson'))).toEqual(['met', 'needsPerson']);
  });

  test('of alternatives one is enough, and none is missed while one is unknown', () => {
    expect(stateOf(part('notMet', 1), part('met', 1), part('unknown', 1))).toEqual(['met']);
    expect(stateOf(part('notMet', 1), part('unknown', 1))).toEqual(['unknown']);
    expect(stateOf(part('notMet', 1), part('notMet', 1))).toEqual(['notMet']);
  });

  test('a branch is only enough as a whole', () => {
    expect(stateOf(part('met', 1, 1), part('notMet', 1, 1), part('notMet', 1, 2))).toEqual(['notMet']);
    expect(stateOf(part('met', 1, 1), part('met', 1, 1), part('notMet', 1, 2))).toEqual(['met']);
  });

  test('a 标杆 firm with the sales alone still sees what else separates it', () => {
    const facts: FactValue[] = [
      ...given({ 'ip-class1': 2, incident: false, 'dishonest-list': false, 'rd-institution': true }),
      ...given({ 'tech-sme-held': true, 'high-tech-firm-held': true, 'benchmark-firm-held': false }),
      ...[2025, 2024, 2023].flatMap((year) => [
        { fact: 'sales', year, value: wan(60_000) },
        { fact: 'rd-cost-accounting', year, value: wan(600) },
      ]),
    ];
    const packs = [PLAN_PACK, RECOGNITION_PACK];
    const view = recognitionsView(
      inputOf('firm', factsFor(RECOGNITION_PACK, packs, facts), { pack: RECOGNITION_PACK }),
      inputOf('firm', factsFor(PLAN_PACK, packs, facts)),
    );
    const rung = view.ladders[0]?.rungs[2];
    expect(rung?.state).toBe('next');
    expect(rung?.gaps.map(({ id }) => id)).toEqual([
      'leading-intensity',
      'leading-ip',
      'growing-intensity',
      'growing-ip',
    ]);
    expect(view.recognitions.find(({ title }) => title === 'benchmark-firm')?.statement).toBe('有1项不符合');
  });
});
