import { dayOf } from '@contract/kernel';
import { baseYearOf } from '@domain/application/inputs';
import { given, item, run, wan } from './rules-helpers';

/** The plan begins and ends at midnight in Asia/Shanghai, whatever the machine counts in. */
const at = (instant: string) => {
  const asOf = dayOf(instant);
  const facts = given({
    'in-county': true,
    'joint-project-status': 'with-institution',
    'joint-investment': wan(3000),
    'high-tech-firm-held': true,
    'high-tech-firm-date': '2025-01-01',
    'high-tech-firm-renewal': 'first',
  });
  const evaluation = run('firm', facts, { asOf, baseYear: baseYearOf(asOf) });
  return [
    evaluation.asOf,
    ...['joint-innovation', 'high-tech-firm'].map((id) => item(evaluation, id).verdict),
  ];
};

describe('both ends of the plan', () => {
  test.each([
    ['2024-12-31T15:59:59.999Z', ['2024-12-31', 'notInForce', 'notInForce']],
    // The first second of the plan; a certificate of that very day is held.
    ['2024-12-31T16:00:00.000Z', ['2025-01-01', 'met', 'met']],
    ['2027-12-31T15:59:59.999Z', ['2027-12-31', 'met', 'met']],
    ['2027-12-31T16:00:00.000Z', ['2028-01-01', 'notInForce', 'notInForce']],
  ])('at %s', (instant, said) => {
    expect(at(instant)).toEqual(said);
  });

  test('yearly figures are those of the last full year in the county', () => {
    expect(baseYearOf(dayOf('2025-12-31T15:59:59.999Z'))).toBe(2024);
    expect(baseYearOf(dayOf('2025-12-31T16:00:00.000Z'))).toBe(2025);
  });
});
