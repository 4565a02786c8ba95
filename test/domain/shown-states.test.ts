import { publicState, shownState } from '@domain/application/shown';
import { REAL_STATES, claimIn, COMMANDS, follow, contextOf } from './claim-cases';

const LIST = 'list';

describe('how a state is named', () => {
  it('a decided claim says how far its payment is', () => {
    const decided = claimIn('decided');
    expect(shownState(decided)).toBe('已审定，待拨付');
    const payment = { ...COMMANDS.recordPayment, fen: 1_000_000 };
    expect(shownState(follow(decided, payment))).toBe('已审定，分期拨付中');
  });
});

describe('what the public may know', () => {
  const listed = ['listed', 'inNotice', 'underObjection', 'noticePassed', 'decided', 'paid'] as const;

  it.each([
    ['listed', 'inNotice', 'passed'],
    ['inNotice', 'inNotice', 'passed'],
    ['underObjection', 'underObjection', 'underObjection'],
    ['noticePassed', 'passed', 'passed'],
    ['decided', 'passed', 'passed'],
    ['paid', 'passed', 'passed'],
  ] as const)('%s: within the period %s, after it %s', (state, within, after) => {
    expect(publicState(claimIn(state), LIST, false)).toBe(within);
    expect(publicState(claimIn(state), LIST, true)).toBe(after);
  });

  it('tells nothing of decision, payment or refusal by the county', () => {
    const refused = follow(
      claimIn('noticePassed'),
      COMMANDS.refuseDecision,
      contextOf({ actor: { personId: 'other', as: 'office', office: 'xzf' } }),
    );
    const seen = [...listed.slice(3).map((state) => claimIn(state)), refused].map((claim) =>
      publicState(claim, LIST, true),
    );
    expect(new Set(seen)).toEqual(new Set(['passed']));
  });

  it('an entry taken off this list is said to be off it, wherever it stands now', () => {
    const upheld = follow(claimIn('underObjection'), { ...COMMANDS.decideObjection, upheld: true });
    expect(publicState(upheld, LIST, false)).toBe('removed');
    const back = follow(claimIn('noticePassed'), COMMANDS.sendBack);
    expect(publicState(back, LIST, true)).toBe('removed');
    for (const state of REAL_STATES) expect(publicState(claimIn(state), 'another', true)).toBe('removed');
  });
});
