import { lapseOf } from '@domain/reminder/standing';
import { plan, type Happened } from '@domain/reminder/plan';
import type { Claim } from '@domain/application/state';
import type { PayList, Period } from '@domain/notice/state';
import { workingCalendar } from '@domain/shared/calendar';
import { toldBy, type Told } from '@domain/reminder/told';

const calendar = workingCalendar([
  { year: 2026, holidays: ['2026-04-06'], workdays: [] },
  { year: 2025, holidays: [], workdays: [] },
]);
/** Monday to Friday, published on the Sunday before. */
const period: Period = {
  workingDays: 5,
  publishedDay: '2026-03-01',
  firstDay: '2026-03-02',
  lastDay: '2026-03-06',
  provisional: false,
};
const told: Told = {
  claimId: 'claim1',
  number: '2026ABCDEFG7',
  applicantName: '示例乳业科技有限公司',
  itemTitle: '国家高新技术企业认定',
  article: 3,
  officeName: '县科技局',
  day: '2026-03-02',
};
const notice = { listId: 'list1', period, periodEventId: 'list1:000003' };

function happened(type: string, more: Partial<Happened> = {}): Happened {
  const aggregate = type === 'periodMoved' ? 'lists' : 'claims';
  const event = {
    id: aggregate === 'lists' ? 'list1:000004' : 'claim1:000005',
    aggregate,
    type,
    at: '2026-03-02T02:00:00.000Z',
  } as const;
  return { event, told, notice, calendar, recipients: ['p1', 'p2'], ...more };
}

describe('what an event sets off', () => {
  test('the beginning of a notice is told at once, and its end on the working day before at nine', () => {
    const planned = plan(happened('noticeEntered', { recipients: ['p1'] }));
    expect(planned.map(({ kind, dueAt, uselessAfter }) => ({ kind, dueAt, uselessAfter }))).toEqual([
      { kind: 'noticeBegins', dueAt: '2026-03-02T02:00:00.000Z', uselessAfter: '2026-03-06T16:00:00.000Z' },
      // Thursday 09:00 in Asia/Shanghai.
      { kind: 'noticeEndsSoon', dueAt: '2026-03-05T01:00:00.000Z', uselessAfter: '2026-03-06T16:00:00.000Z' },
    ]);
  });

  test('a weekend and a holiday before the last day are stepped over', () => {
    const easter = { ...period, lastDay: '2026-04-07' };
    const [, soon] = plan(
      happened('noticeEntered', { notice: { ...notice, period: easter }, recipients: ['p'] }),
    );
    // Tuesday the 7th; Monday is a holiday, so the working day before is Friday the 3rd.
    expect(soon?.dueAt).toBe('2026-04-03T01:00:00.000Z');
  });

  test('when that hour is past, the end is told at once', () => {
    const oneDay = { ...period, workingDays: 1, lastDay: '2026-03-02' };
    const [, soon] = plan(happened('noticeEntered', { notice: { ...notice, period: oneDay } }));
    expect(soon?.dueAt).toBe('2026-03-02T02:00:00.000Z');
  });

  test('planning twice gives the same ids; each recipient has one of each kind', () => {
    const first = plan(happened('noticeEntered'));
    expect(plan(happened('noticeEntered'))).toEqual(first);
    expect(first).toHaveLength(4);
    expect(new Set(first.map(({ id }) => id)).size).toBe(4);
    for (const { id } of first) expect(id).toMatch(/^[A-Za-z0-9:_-]{1,100}$/);
  });

  test('a moved period plans the end anew, once whichever event comes first to plan it', () => {
    const moved = {
      listId: 'list1',
      period: { ...period, lastDay: '2026-03-10' },
      periodEventId: 'list1:000004',
    };
    const byMove = plan(happened('periodMoved', { notice: moved, recipients: ['p1'] }));
    const byEntry = plan(happened('noticeEntered', { notice: moved, recipients: ['p1'] }));
    expect(byMove.map(({ kind }) => kind)).toEqual(['noticeMoved', 'noticeEndsSoon']);
    const soon = (planned: typeof byMove) => planned.find(({ kind }) => kind === 'noticeEndsSoon');
    expect(soon(byEntry)?.id).toBe(soon(byMove)?.id);
    expect(soon(byMove)?.id).not.toBe(soon(plan(happened('noticeEntered', { recipients: ['p1'] })))?.id);
    expect(byMove[0]?.body).toContain('2026年3月10日');
  });

  test('two claims of one person in one list hear each', () => {
    const other = { ...told, claimId: 'claim2' };
    const ids = [told, other].flatMap((one) =>
      plan(happened('periodMoved', { told: one, recipients: ['p1'] })).map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(4);
  });

  test('events that nobody has to hear of set off nothing', () => {
    for (const type of ['submitted', 'examinationStarted', 'supplemented', 'listed', 'withdrawn'])
      expect(plan(happened(type))).toEqual([]);
  });

  test('without a notice nothing is said of one', () => {
    expect(plan(happened('noticeEntered', { notice: undefined }))).toEqual([]);
  });
});

describe('looked at once more before it is sent', () => {
  const claim = (state: Claim['state'], more: Partial<Claim> = {}) => ({ state, ...more }) as Claim;
  const list = (periodEventId: string) => ({ periodEventId }) as PayList;
  const now = '2026-03-05T01:00:00.000Z';
  const soon = {
    kind: 'noticeEndsSoon',
    eventId: 'claim1:000005',
    periodEventId: 'list1:000003',
    uselessAfter: '2026-03-06T16:00:00.000Z',
  } as const;

  test('sent while what it says holds', () => {
    expect(lapseOf(soon, { claim: claim('inNotice'), list: list('list1:000003') }, now)).toBeNull();
  });

  test.each(['underObjection', 'refused', 'noticePassed', 'withdrawn'] as const)(
    'an entry that is %s does not hear that its notice is about to end',
    (state) => {
      expect(lapseOf(soon, { claim: claim(state), list: list('list1:000003') }, now)).toBe('ended');
    },
  );

  test('the reminder of an end that was moved lapses', () => {
    expect(lapseOf(soon, { claim: claim('inNotice'), list: list('list1:000004') }, now)).toBe('moved');
    expect(lapseOf(soon, { claim: claim('inNotice'), list: null }, now)).toBe('moved');
  });

  test('late by a moment is sent, at the end of the period it is useless', () => {
    const matter = { claim: claim('inNotice'), list: list('list1:000003') };
    expect(lapseOf(soon, matter, '2026-03-06T15:59:59.999Z')).toBeNull();
    expect(lapseOf(soon, matter, '2026-03-06T16:00:00.000Z')).toBe('late');
  });

  test('a second notice of what is missing puts the first aside', () => {
    const returned = { kind: 'returned', eventId: 'claim1:000003' } as const;
    const waiting = (textId: string) => claim('returned', { returned: { dueDay: '2026-03-20', textId } });
    expect(lapseOf(returned, { claim: waiting('claim1:000003'), list: null }, now)).toBeNull();
    expect(lapseOf(returned, { claim: waiting('claim1:000007'), list: null }, now)).toBe('ended');
    expect(lapseOf(returned, { claim: claim('examining'), list: null }, now)).toBe('ended');
  });

  test('a claim that is gone hears nothing', () => {
    expect(lapseOf(soon, { claim: null, list: null }, now)).toBe('ended');
  });
});

describe('what is said', () => {
  const only = (type: string, more: Partial<Told> = {}) =>
    plan(happened(type, { told: { ...told, ...more }, recipients: ['p1'] }))[0];

  test('returned: everything that is missing, by when, and that the rest stays', () => {
    const missing = ['高新技术企业证书复印件。', '营业执照'];
    const message = only(
      'returned',
      toldBy({ type: 'returned', data: { dueDay: '2026-03-20', round: 1 } }, { missing }),
    );
    expect(message?.body).toContain('1. 高新技术企业证书复印件；2. 营业执照；');
    expect(message?.body).toContain('2026年3月20日');
    expect(message?.fields).toMatchObject({ character_string2: '2026ABCDEFG7', date3: '2026-03-20' });
    expect(message?.page).toBe('packages/apply/claim/index?id=claim1');
  });

  test('refused: the reason and the article, and where to ask', () => {
    const refused = toldBy({ type: 'refused', data: { stage: 'examination' } }, { reason: '证书已过期' });
    expect(only('refused', refused)?.body).toMatch(/证书已过期.*第3条.*县科技局/);
    const upheld = toldBy({ type: 'refused', data: { stage: 'objection' } }, { reason: '核查属实' });
    expect(only('refused', upheld)?.body).toContain('异议成立');
  });

  test('an erased reason still leaves a sentence', () => {
    const refused = toldBy({ type: 'refused', data: { stage: 'decision' } }, {});
    expect(only('refused', refused)?.body).toContain('理由：请打开该申报查看');
    expect(only('refused', refused)?.fields.thing4).not.toBe('');
  });

  test('decided and paid: the exact money', () => {
    const years = [
      { year: 1, fen: 5_000_000 },
      { year: 2, fen: 1 },
    ];
    const decided = toldBy({ type: 'decided', data: { documentNumber: '和政发〔2026〕1号', years } }, {});
    expect(only('decided', decided)?.fields.amount2).toBe('50000.01元');
    const data = { year: 1, fen: 5_000_000, day: '2026-04-01', voucher: 'CZ-2026-0007', last: false };
    const paid = only('paymentRecorded', toldBy({ type: 'paymentRecorded', data }, {}));
    expect(paid?.body).toContain('第1年的5万元已于2026年4月1日拨付，凭证号CZ-2026-0007');
    expect(paid?.fields).toEqual({
      thing1: '国家高新技术企业认定',
      amount2: '50000元',
      date3: '2026-04-01',
      character_string4: 'CZ-2026-0007',
    });
  });

  test('a provisional end says that it is one', () => {
    const provisional = { ...period, provisional: true, why: '放假安排尚未录入' };
    const [begins] = plan(happened('noticeEntered', { notice: { ...notice, period: provisional } }));
    expect(begins?.body).toContain('2026年3月6日24时（暂定）');
  });
});
