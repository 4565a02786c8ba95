import { decide } from '@domain/application/decide';
import { lastDayOfTerm } from '@domain/application/premises';
import { SYSTEM } from '@domain/shared/decision';
import { claimIn, COMMANDS, contextOf, follow, SUBMIT_PREMISES } from './claim-cases';

const submitted = () => follow(null, SUBMIT_PREMISES);
const grant = (over: object) => ({
  ...COMMANDS.grantPremises,
  grant: { ...COMMANDS.grantPremises.grant, ...over },
});

describe('premises (art. 8)', () => {
  it('are given for whole years and end the day before they began, years later', () => {
    expect(follow(submitted(), COMMANDS.grantPremises)).toMatchObject({
      state: 'granted',
      premises: { areaSqm: 120, firstDay: '2026-04-01', lastDay: '2029-03-31', years: 3 },
    });
    expect(lastDayOfTerm('2028-02-29', 3)).toBe('2031-02-27');
  });

  it('never for a shorter term than the plan promises, and says so', () => {
    expect(decide(grant({ years: 2 }), submitted(), contextOf())).toMatchObject({
      ok: false,
      refusal: { code: 'BAD_INPUT', field: 'years', message: expect.stringContaining('不少于3年') },
    });
  });

  it.each([
    [{ place: ' ' }, 'place'],
    [{ areaSqm: 0 }, 'areaSqm'],
    [{ areaSqm: 10.5 }, 'areaSqm'],
    [{ firstDay: '2020-01-01' }, 'firstDay'],
  ])('%j is refused at its field', (over, field) => {
    expect(decide(grant(over), submitted(), contextOf())).toMatchObject({
      refusal: { code: 'BAD_INPUT', field },
    });
  });

  it('are not a way to money, nor money a way to premises', () => {
    expect(decide(COMMANDS.recommend, submitted(), contextOf())).toMatchObject({
      refusal: { code: 'OUT_OF_TURN' },
    });
    expect(decide(COMMANDS.grantPremises, claimIn('submitted'), contextOf())).toMatchObject({
      refusal: { code: 'OUT_OF_TURN' },
    });
  });

  it('end with the term by themselves, earlier only with a reason of the office', () => {
    const inUse = claimIn('granted');
    const early = { ...COMMANDS.endPremises, reason: '' };
    expect(decide(early, inUse, contextOf())).toMatchObject({
      refusal: { code: 'BAD_INPUT', field: 'reason' },
    });
    expect(decide(early, inUse, contextOf({ actor: SYSTEM, today: '2029-03-31' }))).toMatchObject({
      refusal: { code: 'OUT_OF_TURN' },
    });
    expect(decide(early, inUse, contextOf({ actor: SYSTEM, today: '2029-04-01' }))).toMatchObject({
      events: [{ type: 'premisesEnded', data: { atTerm: true } }],
    });
    expect(follow(inUse, COMMANDS.endPremises).state).toBe('termEnded');
  });
});
