import { decide, TURNS } from '@domain/application/decide';
import { claimIn, COMMANDS, contextOf, REAL_STATES } from './claim-cases';

const COMMAND_TYPES = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
const cells = REAL_STATES.flatMap((state) => COMMAND_TYPES.map((type) => [type, state] as const));

/** Every command in every state: in turn it may be accepted, out of turn it is refused and nothing happens. */
describe('turns of a claim', () => {
  it.each(cells)('%s in state %s', (type, state) => {
    const claim = claimIn(state);
    const before = JSON.stringify(claim);
    const context = contextOf({
      noticeOver: type === 'passNotice',
      actor: { personId: 'other', as: 'office' },
    });
    const decision = decide(COMMANDS[type], claim, context);
    const inTurn = type !== 'submit' && TURNS[type].includes(state);
    if (!inTurn) expect(decision).toMatchObject({ ok: false, refusal: { code: 'OUT_OF_TURN' } });
    // A firm that may still supplement is not refused.
    else if (type === 'refuseExamination' && state === 'returned')
      expect(decision).toMatchObject({ ok: false, refusal: { code: 'NOT_OVERDUE' } });
    // In turn, the command of the table is good, but for years already decided, grades not asked for, premises and
    // counter-entries where nothing is paid yet.
    else if (
      !(['approve', 'counterPayment'].includes(type) && state === 'decided') &&
      !['recordGrade', 'counterGrade', 'grantPremises'].includes(type)
    )
      expect(decision).toMatchObject({ ok: true });
    expect(JSON.stringify(claim)).toBe(before);
  });

  it('nothing but a submission begins a claim', () => {
    for (const type of COMMAND_TYPES)
      expect(decide(COMMANDS[type], null, contextOf()).ok).toBe(type === 'submit');
  });

  it('payment is reached through examination, list, notice and decision only', () => {
    // Whatever is done out of the way of art. 21, no state before `decided` accepts a payment.
    for (const state of REAL_STATES)
      expect(decide(COMMANDS.recordPayment, claimIn(state), contextOf()).ok).toBe(state === 'decided');
    for (const state of REAL_STATES.filter((s) => s !== 'noticePassed'))
      expect(decide(COMMANDS.approve, claimIn(state), contextOf({ noticeOver: true })).ok).toBe(false);
  });
});

describe('a submission', () => {
  it('needs the pledge', () => {
    expect(decide({ ...COMMANDS.submit, pledged: false }, null, contextOf())).toMatchObject({
      refusal: { code: 'PLEDGE_NEEDED', field: 'pledgeVersion' },
    });
  });
  it('names every missing paper at once', () => {
    const command = { ...COMMANDS.submit, missingPapers: ['营业执照', '证书'] };
    expect(decide(command, null, contextOf())).toMatchObject({
      refusal: { code: 'PAPERS_MISSING', message: '还缺：营业执照、证书。' },
    });
  });
});

describe('a return for supplement', () => {
  it('is due after today', () => {
    const command = { ...COMMANDS.return, dueDay: '2026-03-10' };
    expect(decide(command, claimIn('submitted'), contextOf())).toMatchObject({
      refusal: { code: 'BAD_INPUT', field: 'dueDay' },
    });
  });
  it('keeps papers that were not handed in again', () => {
    const decision = decide(
      { type: 'supplement', papers: [{ paperId: 'licence', fileIds: ['f2'] }], note: '' },
      claimIn('returned'),
      contextOf(),
    );
    expect(decision).toMatchObject({
      events: [
        {
          data: {
            papers: [
              { paperId: 'certificate', fileIds: ['f1'] },
              { paperId: 'licence', fileIds: ['f2'] },
            ],
          },
        },
      ],
    });
  });
});

describe('files of a claim', () => {
  it('are at most a hundred, whatever is handed in again', () => {
    const supplement = (files: number) =>
      decide(
        {
          type: 'supplement',
          papers: [{ paperId: 'licence', fileIds: Array.from({ length: files }, (_, i) => `f${i}`) }],
          note: '',
        },
        claimIn('returned'),
        contextOf(),
      );
    // One was handed in with the application.
    expect(supplement(99)).toMatchObject({ ok: true });
    expect(supplement(100)).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT', field: 'papers' } });
  });
});

describe('who recommended', () => {
  it('does not decide', () => {
    const decision = decide(
      COMMANDS.approve,
      claimIn('noticePassed'),
      contextOf({ actor: { personId: 'officer', as: 'office' } }),
    );
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } });
  });
});

describe('objections', () => {
  it('several to one entry: it waits for the last', () => {
    const two = decide(
      { ...COMMANDS.raiseObjection, objectionId: 'o2' },
      claimIn('underObjection'),
      contextOf(),
    );
    expect(two).toMatchObject({ ok: true });
  });
  it('come too late once the notice is over', () => {
    expect(
      decide(COMMANDS.raiseObjection, claimIn('inNotice'), contextOf({ noticeOver: true })),
    ).toMatchObject({
      refusal: { code: 'OBJECTION_LATE' },
    });
  });
  it('an objection of another claim is none of this one', () => {
    const command = { ...COMMANDS.decideObjection, objectionId: 'other' };
    expect(decide(command, claimIn('underObjection'), contextOf())).toMatchObject({
      refusal: { code: 'OUT_OF_TURN' },
    });
  });
});
