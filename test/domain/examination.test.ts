import { decide } from '@domain/application/decide';
import { uncheckedConditions, type ExamCondition } from '@domain/application/examination';
import type { Claim } from '@domain/application/state';
import { workingCalendar } from '@domain/shared/calendar';
import { claimIn, COMMANDS, contextOf, fold, follow, OFFICE } from './claim-cases';

const { checkCondition, recommend, refuseExamination } = COMMANDS;
const back = COMMANDS.return;
const on = (today: string) => contextOf({ today });

describe('the clock of the office', () => {
  it('runs 15 working days from the day after submission', () => {
    // 2026-03-10 is a Tuesday: three weeks of five working days end on Tuesday the 31st.
    expect(claimIn('submitted').clock).toEqual({ dueDay: '2026-03-31' });
  });

  it('stands still while the firm supplements, and goes on with what was left', () => {
    const submitted = claimIn('submitted');
    // Returned on Monday the 16th, the fourth working day: eleven are left.
    const returned = follow(submitted, { ...back, dueDay: '2026-04-20' }, on('2026-03-16'));
    expect(returned.clock).toEqual({ left: 11 });
    const supplemented = follow(returned, COMMANDS.supplement, on('2026-04-10'));
    // From Monday 13 April eleven working days.
    expect(supplemented.clock).toEqual({ dueDay: '2026-04-27' });
    expect(supplemented.state).toBe('examining');
  });

  it('an office that was late keeps one working day to read the supplement', () => {
    const returned = follow(claimIn('submitted'), { ...back, dueDay: '2026-04-20' }, on('2026-04-02'));
    expect(returned.clock).toEqual({ left: 0 });
    expect(follow(returned, COMMANDS.supplement, on('2026-04-03')).clock).toEqual({ dueDay: '2026-04-06' });
  });

  it('says when the holiday table does not cover the term', () => {
    const calendar = workingCalendar([{ year: 2026, holidays: [], workdays: [] }]);
    const claim = follow(null, COMMANDS.submit, contextOf({ today: '2026-12-28', calendar }));
    expect(claim.clock).toMatchObject({ provisional: true });
  });

  it('has ended once the claim has left examination', () => {
    for (const state of ['recommended', 'refused', 'withdrawn'] as const)
      expect(claimIn(state).clock).toEqual({});
  });
});

describe('ticking conditions against papers', () => {
  const ticked = (claim: Claim, more: Partial<typeof checkCondition> = {}) =>
    decide({ ...checkCondition, ...more }, claim, contextOf());

  it('keeps who ticked it, when, and by which papers', () => {
    expect(follow(claimIn('submitted'), checkCondition).checks).toEqual([
      { conditionId: 'held', paperIds: ['certificate'], by: 'officer', at: '2026-03-10T02:00:00.000Z' },
    ]);
  });

  it('a tick can be taken back', () => {
    const claim = follow(claimIn('submitted'), checkCondition);
    expect(follow(claim, { ...checkCondition, proved: false, paperIds: [] }).checks).toEqual([]);
  });

  it.each([
    ['a condition that the item does not have', { conditionId: 'no-such' }, 'conditionId'],
    ['no paper where the item names one', { paperIds: [] }, 'paperIds'],
    ['a paper that proves something else', { paperIds: ['licence'] }, 'paperIds'],
  ])('refuses %s', (_name, more, field) => {
    expect(ticked(claimIn('submitted'), more)).toMatchObject({
      ok: false,
      refusal: { code: 'BAD_INPUT', field },
    });
  });

  it('refuses a paper that was not handed in', () => {
    const claim = { ...claimIn('submitted'), papers: [{ paperId: 'certificate', fileIds: [] }] };
    expect(ticked(claim)).toMatchObject({ ok: false, refusal: { field: 'paperIds' } });
  });

  it('a condition that the office judges needs no paper', () => {
    expect(ticked(claimIn('submitted'), { conditionId: 'judged', paperIds: [] })).toMatchObject({ ok: true });
  });

  it('a paper handed in anew is to be looked at anew; other ticks stay', () => {
    let claim = follow(claimIn('submitted'), checkCondition);
    claim = follow(claim, { ...checkCondition, conditionId: 'judged', paperIds: [] });
    claim = follow(claim, back);
    const again = [{ paperId: 'certificate', fileIds: ['f9'] }];
    const ids = (one: Claim) => one.checks.map(({ conditionId }) => conditionId);
    expect(ids(follow(claim, { ...COMMANDS.supplement, papers: again }))).toEqual(['judged']);
    expect(ids(follow(claim, COMMANDS.supplement))).toEqual(['held', 'judged']);
  });
});

describe('a recommendation', () => {
  const bare = { ...recommend, uncheckedReason: '' };

  it('names every condition that is not ticked, or needs the reason', () => {
    expect(decide(bare, claimIn('examining'), contextOf())).toMatchObject({
      ok: false,
      refusal: {
        code: 'CHECKS_MISSING',
        field: 'uncheckedReason',
        message: expect.stringContaining('已取得资格；由部门判断'),
      },
    });
    expect(decide(recommend, claimIn('examining'), contextOf())).toMatchObject({
      events: [{ text: { note: 'N', unchecked: 'U' } }],
    });
  });

  it('needs no reason once all are ticked, and then keeps none', () => {
    let claim = follow(claimIn('examining'), checkCondition);
    claim = follow(claim, { ...checkCondition, conditionId: 'judged', paperIds: [] });
    expect(decide(bare, claim, contextOf())).toMatchObject({ ok: true, events: [{ text: { note: 'N' } }] });
  });
});

describe('which conditions are to be ticked', () => {
  const one = (id: string, more: Partial<ExamCondition> = {}): ExamCondition => ({
    id,
    text: id,
    state: 'met',
    evidence: [],
    ...more,
  });
  const open = (conditions: ExamCondition[], ...ticks: string[]) =>
    uncheckedConditions(
      conditions,
      ticks.map((conditionId) => ({ conditionId })),
    ).map(({ id }) => id);

  it('not what does not apply', () => {
    expect(open([one('a'), one('b', { state: 'notApplicable' })])).toEqual(['a']);
  });

  it('of alternatives one is enough, of a branch all of it', () => {
    const group = [
      one('a', { alternative: 1 }),
      one('b', { alternative: 1, branch: 1 }),
      one('c', { alternative: 1, branch: 1 }),
    ];
    expect(open(group, 'a')).toEqual([]);
    expect(open(group, 'b')).toEqual(['a', 'c']);
    expect(open(group, 'b', 'c')).toEqual([]);
  });
});

describe('told once', () => {
  it('a second round needs the reason why it was not told at first', () => {
    const again = follow(claimIn('returned'), COMMANDS.supplement);
    expect(decide(back, again, contextOf())).toMatchObject({
      ok: false,
      refusal: { code: 'ROUND_REASON_NEEDED', field: 'reason' },
    });
    expect(decide({ ...back, reason: '新发现' }, again, contextOf())).toMatchObject({
      events: [{ data: { round: 2 }, text: { missing: ['证书'], reason: '新发现' } }],
    });
  });

  it('more time is no second round; the new day is later than the old one', () => {
    const longer = follow(claimIn('returned'), COMMANDS.extendSupplement);
    expect(longer).toMatchObject({ state: 'returned', rounds: 1, returned: { dueDay: '2026-03-27' } });
    expect(
      decide({ ...COMMANDS.extendSupplement, dueDay: '2026-03-20' }, claimIn('returned'), contextOf()),
    ).toMatchObject({ refusal: { code: 'BAD_INPUT', field: 'dueDay' } });
  });

  it('a late supplement is still taken until the office has acted', () => {
    expect(decide(COMMANDS.supplement, claimIn('returned'), on('2026-04-30'))).toMatchObject({ ok: true });
  });
});

describe('a refusal in examination', () => {
  it('names the condition and the article', () => {
    expect(follow(claimIn('examining'), refuseExamination).refused).toMatchObject({
      stage: 'examination',
      ground: 'held',
      article: 3,
    });
    expect(
      decide({ ...refuseExamination, ground: 'contribution' }, claimIn('examining'), contextOf()),
    ).toMatchObject({ events: [{ data: { ground: 'contribution', article: 21 } }] });
  });

  it('rests on nothing that the item does not have', () => {
    for (const ground of ['no-such', 'constructor', '__proto__'])
      expect(decide({ ...refuseExamination, ground }, claimIn('examining'), contextOf())).toMatchObject({
        ok: false,
        refusal: { field: 'ground' },
      });
  });

  it('for want of a supplement only once its day is past', () => {
    const command = { ...refuseExamination, ground: 'not-supplemented' };
    for (const today of ['2026-03-19', '2026-03-20'])
      expect(decide(command, claimIn('returned'), on(today))).toMatchObject({
        refusal: { code: 'NOT_OVERDUE' },
      });
    expect(decide(command, claimIn('returned'), on('2026-03-21'))).toMatchObject({ ok: true });
    expect(decide(command, claimIn('examining'), on('2026-03-21'))).toMatchObject({
      refusal: { code: 'NOT_OVERDUE', field: 'ground' },
    });
  });
});

describe('sending back', () => {
  const { sendBack } = COMMANDS;

  it('to examination: off its list, a fresh term, the recommendation gone, the ticks kept', () => {
    const ticked = follow(claimIn('examining'), checkCondition);
    let claim = follow(ticked, recommend);
    claim = follow(claim, COMMANDS.list);
    claim = follow(claim, COMMANDS.enterNotice);
    claim = follow(claim, COMMANDS.passNotice, contextOf({ noticeOver: true }));
    claim = follow(claim, sendBack);
    expect(claim).toMatchObject({
      state: 'examining',
      clock: { dueDay: '2026-03-31' },
      checks: [{ conditionId: 'held' }],
      sentBack: { to: 'examination' },
    });
    expect(claim.listId).toBeUndefined();
    expect(claim.recommended).toBeUndefined();
  });

  it('to the list: recommended again, to be listed and shown anew; the old list does not move it', () => {
    const claim = follow(claimIn('noticePassed'), { ...sendBack, to: 'list' });
    expect(claim).toMatchObject({ state: 'recommended', recommended: { documentNumber: 'D' } });
    const listed = follow(claim, { ...COMMANDS.list, listId: 'second' });
    expect(listed.sentBack).toBeUndefined();
    expect(decide(COMMANDS.enterNotice, listed, contextOf())).toMatchObject({ ok: false });
  });

  it('what was only recommended goes back to its office, not to a list', () => {
    expect(decide({ ...sendBack, to: 'list' }, claimIn('recommended'), contextOf())).toMatchObject({
      refusal: { code: 'OUT_OF_TURN' },
    });
    expect(follow(claimIn('recommended'), sendBack).state).toBe('examining');
  });

  it('nothing that was decided can be sent back', () => {
    expect(decide(sendBack, claimIn('decided'), contextOf())).toMatchObject({ ok: false });
  });
});

describe('objections', () => {
  it('each keeps its own day; one that is settled takes its day along', () => {
    let claim = claimIn('underObjection');
    claim = follow(claim, { type: 'raiseObjection', objectionId: 'o2', dueDay: '2026-03-30' });
    expect(claim.objectionsDue.map(({ dueDay }) => dueDay)).toEqual(['2026-03-24', '2026-03-30']);
    const decision = decide(COMMANDS.decideObjection, claim, contextOf());
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(fold(claim, decision.events, OFFICE).objectionsDue).toEqual([
      { objectionId: 'o2', dueDay: '2026-03-30' },
    ]);
  });
});
