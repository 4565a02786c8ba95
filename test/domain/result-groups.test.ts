import type { ApplicantKind } from '@contract/kernel';
import { RESULT_GROUP_LABELS, RESULT_GROUPS } from '@contract/policy';
import { evaluate, evaluationView, type FactValue } from '@domain/rules';
import { anyFactsOf, given, inputOf, wan } from './rules-helpers';
import { PLAN_PACK } from '@domain/policy';
import fc from 'fast-check';

const grouped = (kind: ApplicantKind, facts: readonly FactValue[], more = {}) => {
  const input = inputOf(kind, facts, more);
  const { items } = evaluationView(evaluate(input), input);
  return (group: string) => items.filter((i) => i.group === group).map((i) => i.id);
};
const groupOf = (kind: ApplicantKind, facts: readonly FactValue[], id: string, more = {}) => {
  const of = grouped(kind, facts, more);
  return RESULT_GROUPS.find((group) => of(group).includes(id));
};

describe('groups of the result', () => {
  test('a fresh self-check stays readable: nothing is one thing away, all is not yet asked', () => {
    for (const facts of [[], given({ 'in-county': true }), given({ 'in-county': null })]) {
      const of = grouped('firm', facts);
      expect(of('oneMore')).toEqual([]);
      expect(of('askMore')).toEqual([]);
      expect(of('notAsked').length).toBeGreaterThan(20);
    }
  });

  test('one more: something is known of it and one askable thing is missing', () => {
    const held = { 'in-county': true, 'specialised-sme-held': true };
    expect(groupOf('firm', given(held), 'specialised-sme')).toBe('oneMore');
    expect(groupOf('firm', given({ 'specialised-sme-held': true }), 'specialised-sme')).toBe('askMore');
    // The date and first or renewal: two things.
    expect(groupOf('firm', given({ 'in-county': true, 'high-tech-firm-held': true }), 'high-tech-firm')).toBe(
      'askMore',
    );
  });

  test('one more: a figure that lacks its input', () => {
    const joint = given({ 'in-county': true, 'joint-project-status': 'with-institution' });
    expect(groupOf('firm', joint, 'joint-innovation')).toBe('oneMore');
    const known = [...joint, { fact: 'joint-investment', value: wan(1) }];
    expect(groupOf('firm', known, 'joint-innovation')).toBe('claimNow');
  });

  test('two years of one figure are one thing', () => {
    const one = [
      { fact: 'in-county', value: true },
      { fact: 'institution-rd-spending', year: 2025, value: wan(3000) },
    ];
    expect(groupOf('institution', one, 'rd-growth-institution')).toBe('oneMore');
  });

  test('what was answered with 不清楚 was asked, and is not one thing away', () => {
    expect(groupOf('firm', given({ 'a01-rd-intensity-concerns': null }), 'a01-rd-intensity')).toBe('askMore');
  });

  test('a grade that is still to come hinders no claim for the first year', () => {
    const station = given({
      'in-county': true,
      'expert-station-held': true,
      'expert-station-date': '2025-03-10',
    });
    expect(groupOf('builder', station, 'expert-station', { asOf: '2026-06-01' })).toBe('claimNow');
  });

  test('an office decides: neither yes nor one thing away', () => {
    const facts = given({
      'in-county': true,
      'a01-rd-intensity-concerns': true,
      'office-space-wanted': true,
    });
    expect(groupOf('firm', facts, 'a01-rd-intensity')).toBe('toDecide');
    expect(groupOf('firm', facts, 'office-space')).toBe('toDecide');
  });

  test('every item of a firm stands in one group, with its words', () => {
    for (const group of RESULT_GROUPS) expect(RESULT_GROUP_LABELS[group]).toMatch(/[\u4e00-\u9fff]/);
    fc.assert(
      fc.property(anyFactsOf(PLAN_PACK), (facts) => {
        const input = inputOf('firm', facts);
        for (const item of evaluationView(evaluate(input), input).items) {
          if (item.group === 'oneMore') {
            const lacking = new Set([...item.missing, ...item.amount.missing].map((m) => m.fact));
            expect(lacking.size).toBe(1);
          }
          if (item.group === 'claimNow') expect(item.verdict).toBe('met');
          if (item.group === 'notAsked')
            expect(item.conditions.every((c) => c.state !== 'notMet')).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
