import { decide } from '@domain/application/decide';
import { decideList, evolveList, type ListCommand } from '@domain/notice/decide';
import { countPeriod } from '@domain/notice/period';
import { versionNumber, type ListEntry, type PayList } from '@domain/notice/state';
import { workingCalendar } from '@domain/shared/calendar';
import { claimIn, COMMANDS, contextOf, fold, follow } from './claim-cases';

const CALENDAR = workingCalendar([{ year: 2026, holidays: [], workdays: [] }]);
const entry = (claimId: string) => ({ claimId, applicantName: `firm ${claimId}` }) as ListEntry;
const context = { today: '2026-03-05', calendar: CALENDAR, periodOver: false };

function published(): PayList {
  const gathered = evolveList(null, { type: 'gathered', data: { title: 'T', claimIds: ['a', 'b'] } }, 'e1');
  const entries = [entry('a'), entry('b')];
  const frozen = evolveList(gathered, { type: 'frozen', data: { entries, leftOut: [] } }, 'e2');
  const period = countPeriod(CALENDAR, '2026-03-02', { workingDays: 5 });
  return evolveList(frozen, { type: 'published', data: { period } }, 'e3');
}

const CORRECT: Extract<ListCommand, { type: 'correct' }> = {
  type: 'correct',
  title: 'T（更正）',
  entries: [entry('b')],
  dropped: ['a'],
  reason: '名称有误',
  length: { workingDays: 5 },
};

function corrected(list: PayList, command: ListCommand, eventId: string): PayList {
  const decision = decideList(command, list, context);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events.reduce((state, event) => evolveList(state, event, eventId), list);
}

describe('a corrected notice', () => {
  it('is a new version with its own period from its own day; the one before is kept as it was', () => {
    const before = published();
    const list = corrected(before, CORRECT, 'e4');
    expect(list).toMatchObject({
      state: 'published',
      title: 'T（更正）',
      entries: [{ claimId: 'b' }],
      period: { publishedDay: '2026-03-05', firstDay: '2026-03-06', lastDay: '2026-03-12' },
      periodEventId: 'e4',
      correctionTextId: 'e4',
      earlier: [{ number: 1, title: 'T', period: before.period, entryCount: 2 }],
    });
    expect(versionNumber(list)).toBe(2);
    const third = corrected(list, { ...CORRECT, dropped: [], entries: [entry('b')] }, 'e5');
    expect(third.earlier?.map(({ number, textId }) => [number, textId])).toEqual([
      [1, undefined],
      [2, 'e4'],
    ]);
  });

  it('keeps its reason apart from the chain', () => {
    const decision = decideList(CORRECT, published(), context);
    expect(decision).toMatchObject({ events: [{ type: 'corrected', text: { reason: '名称有误' } }] });
    expect(JSON.stringify(decision.ok && decision.events[0]?.data)).not.toContain('名称有误');
  });

  it.each([
    ['before it is published', { ...published(), state: 'frozen' as const }, {}, 'OUT_OF_TURN'],
    ['once its period is over', published(), { periodOver: true }, 'OUT_OF_TURN'],
    ['once it is closed', { ...published(), state: 'closed' as const }, {}, 'OUT_OF_TURN'],
  ])('is refused %s', (_when, list, over, code) => {
    expect(decideList(CORRECT, list, { ...context, ...over })).toMatchObject({ refusal: { code } });
  });

  it('cannot be emptied, nor hold what was not in it', () => {
    const refusedWith = (command: ListCommand, code: string) =>
      expect(decideList(command, published(), context)).toMatchObject({ refusal: { code, field: 'drop' } });
    refusedWith({ ...CORRECT, entries: [], dropped: ['a', 'b'] }, 'LIST_EMPTY');
    refusedWith({ ...CORRECT, dropped: ['c'] }, 'BAD_INPUT');
    refusedWith({ ...CORRECT, entries: [entry('c')] }, 'BAD_INPUT');
  });
});

describe('an entry of a corrected notice', () => {
  it('that stays is in the notice of the new version, each version once, none backwards', () => {
    const second = follow(claimIn('inNotice'), COMMANDS.restartNotice);
    expect(second).toMatchObject({ state: 'inNotice', noticeVersion: 2 });
    expect(decide(COMMANDS.restartNotice, second, contextOf())).toMatchObject({ ok: false });
    expect(follow(second, { ...COMMANDS.restartNotice, number: 3 }).noticeVersion).toBe(3);
    expect(follow(claimIn('listed'), COMMANDS.restartNotice).state).toBe('inNotice');
    expect(follow(claimIn('underObjection'), COMMANDS.restartNotice).state).toBe('underObjection');
  });

  it('that leaves is recommended again and can be listed anew', () => {
    const left = follow(claimIn('inNotice'), COMMANDS.unlist);
    expect(left).toMatchObject({ state: 'recommended', listId: undefined });
    expect(follow(left, { type: 'list', listId: 'next' })).toMatchObject({ state: 'listed', listId: 'next' });
  });

  it('that was left out never passes with the list, not even from an objection that was dismissed', () => {
    const out = contextOf({ noticeOver: true, leftOut: true });
    expect(decide(COMMANDS.passNotice, claimIn('inNotice'), out)).toMatchObject({ ok: false });
    const dismissed = decide(COMMANDS.decideObjection, claimIn('underObjection'), out);
    expect(dismissed.ok && fold(claimIn('underObjection'), dismissed.events).state).toBe('recommended');
  });
});
