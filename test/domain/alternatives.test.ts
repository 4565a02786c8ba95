import { requirementsOf, type Answer } from '@contract/policy';
import { PLAN_PACK, RECOGNITION_PACK } from '@domain/policy';
import { factsFor, recognitionsView, type FactValue } from '@domain/rules';
import { given, inputOf, wan } from './rules-helpers';

const part = (state: Answer, alternative?: number, branch?: number) => ({ state, alternative, branch });
const stateOf = (...parts: ReturnType<typeof part>[]) => requirementsOf(parts).map(({ state }) => state);

describe('requirements', () => {
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
