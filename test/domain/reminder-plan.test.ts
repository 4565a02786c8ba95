import { bell } from '@domain/reminder/bell';
import { bellsOf, type Happened } from '@domain/reminder/plan';
import { lapseOf } from '@domain/reminder/standing';
import type { Matter } from '@domain/reminder/kind';
import type { Claim } from '@domain/application/state';
import type { PayList, Period } from '@domain/notice/state';
import { workingCalendar } from '@domain/shared/calendar';

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
const claimOf = (state: Claim['state'], more: Partial<Claim> = {}) =>
  ({ state, applicantId: 'org1', examiningOffice: 'kjj', clock: {}, ...more }) as Claim;
const listOf = (more: Partial<Period> = {}, state: PayList['state'] = 'published') =>
  ({ state, title: '第一批', period: { ...period, ...more } }) as PayList;
const matterOf = (claim: Claim, list?: PayList): Matter => ({ doc: {}, claim, ...(list ? { list } : {}) });

type On = Happened['event']['on'];
function happened(
  on: On,
  matter: Matter,
  more: Partial<Happened['event']> = {},
  subject = 'claim1',
): Happened {
  const id = on.startsWith('lists.') ? 'list1:000004' : `${subject}:000005`;
  return {
    event: { id, on, at: '2026-03-02T02:00:00.000Z', ...more },
    subject: { collection: 'claims', id: subject },
    matter,
    calendar,
  };
}
const inNotice = (more: Partial<Period> = {}) => matterOf(claimOf('inNotice'), listOf(more));

describe('what an event sets off', () => {
  test('the beginning of a notice is told at once, and its end on the working day before at nine', () => {
    const planned = bellsOf(happened('claims.noticeEntered', inNotice()));
    expect(planned.map(({ kind, dueAt, uselessAfter }) => ({ kind, dueAt, uselessAfter }))).toEqual([
      { kind: 'noticeBegins', dueAt: '2026-03-02T02:00:00.000Z', uselessAfter: '2026-03-06T16:00:00.000Z' },
      // Thursday 09:00 in Asia/Shanghai.
      { kind: 'noticeEndsSoon', dueAt: '2026-03-05T01:00:00.000Z', uselessAfter: '2026-03-06T16:00:00.000Z' },
    ]);
    for (const { to } of planned) expect(to).toEqual([{ contactsOf: 'org1' }, { commissionersOf: 'org1' }]);
  });

  const soonOf = (matter: Matter, on: On = 'claims.noticeEntered') =>
    bellsOf(happened(on, matter)).find(({ kind }) => kind === 'noticeEndsSoon');

  test('a weekend and a holiday before the last day are stepped over', () => {
    // Tuesday the 7th; Monday is a holiday, so the working day before is Friday the 3rd.
    expect(soonOf(inNotice({ lastDay: '2026-04-07' }))?.dueAt).toBe('2026-04-03T01:00:00.000Z');
  });

  test('when that hour is past, the end is told at once', () => {
    expect(soonOf(inNotice({ lastDay: '2026-03-02' }))?.dueAt).toBe('2026-03-02T02:00:00.000Z');
  });

  test('a provisional end is not told as one: it passes only once it is sure, and is planned then', () => {
    expect(soonOf(inNotice({ provisional: true }))).toBeUndefined();
    expect(soonOf(inNotice(), 'lists.periodMoved')).toBeDefined();
  });

  test('planning twice gives the same ids, which an inbox takes', () => {
    const first = bellsOf(happened('claims.noticeEntered', inNotice()));
    expect(bellsOf(happened('claims.noticeEntered', inNotice()))).toEqual(first);
    for (const { id } of first) expect(id).toMatch(/^[A-Za-z0-9:_-]{1,75}$/);
  });

  test('a moved period plans the end anew, once whichever event comes first to plan it', () => {
    const moved = inNotice({ lastDay: '2026-03-10' });
    const byMove = bellsOf(happened('lists.periodMoved', moved));
    expect(byMove.map(({ kind }) => kind)).toEqual(['noticeEndsSoon', 'noticeMoved']);
    expect(soonOf(moved)?.id).toBe(soonOf(moved, 'lists.periodMoved')?.id);
    expect(soonOf(moved)?.id).not.toBe(soonOf(inNotice())?.id);
  });

  test('two claims in one list hear each', () => {
    const ids = ['claim1', 'claim2'].flatMap((claim) =>
      bellsOf(happened('lists.periodMoved', inNotice(), {}, claim)).map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(4);
  });

  test('sent back: told at once, and two days before the supplement is due', () => {
    const returned = claimOf('returned', { returned: { dueDay: '2026-03-20', textId: 'claim1:000005' } });
    const planned = bellsOf(happened('claims.returned', matterOf(returned)));
    expect(planned.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['returned', '2026-03-02T02:00:00.000Z'],
      ['supplementDueSoon', '2026-03-18T01:00:00.000Z'],
    ]);
    // Due the day after tomorrow: the message itself says so, a second one at once would say nothing new.
    const soon = claimOf('returned', { returned: { dueDay: '2026-03-03', textId: 'claim1:000005' } });
    expect(bellsOf(happened('claims.returned', matterOf(soon))).map(({ kind }) => kind)).toEqual([
      'returned',
    ]);
  });

  test('an objection: the objector and the applicant hear of it by two messages', () => {
    const planned = bellsOf(
      happened('claims.objectionRaised', matterOf(claimOf('underObjection')), {
        data: { objectionId: 'o1' },
      }),
    );
    expect(planned.map(({ kind, to }) => [kind, to])).toEqual([
      ['objectionReceived', [{ objectorOf: 'o1' }]],
      ['objectionRaised', [{ contactsOf: 'org1' }]],
    ]);
  });

  test('a public notice for whoever follows it: its end before, that it passed, that it moved', () => {
    const list = (on: On, more: PayList['state'] = 'published') =>
      bellsOf({
        ...happened(on, { doc: {}, list: listOf({}, more) }),
        subject: { collection: 'lists', id: 'list1' },
      });
    expect(list('lists.published').map(({ kind, to, dueAt }) => [kind, to, dueAt])).toEqual([
      ['followedEndsSoon', [{ followersOf: 'list1' }], '2026-03-06T01:00:00.000Z'],
    ]);
    expect(list('lists.periodMoved').map(({ kind }) => kind)).toEqual(['followedEndsSoon', 'followedMoved']);
    expect(list('lists.corrected').map(({ kind }) => kind)).toEqual([
      'followedEndsSoon',
      'followedCorrected',
    ]);
    expect(list('lists.closed', 'closed').map(({ kind }) => kind)).toEqual(['followedPassed']);
  });

  test('events that nobody has to hear of set off nothing', () => {
    for (const type of ['submitted', 'examinationStarted', 'supplemented', 'withdrawn'] as const)
      expect(bellsOf(happened(`claims.${type}`, inNotice()))).toEqual([]);
  });

  test('the office hears of its term two working days before its end, and in the morning after it', () => {
    const claim = claimOf('submitted', { clock: { dueDay: '2026-03-23' } });
    const planned = bellsOf(happened('claims.submitted', matterOf(claim)));
    expect(planned.map(({ kind, dueAt, standsOn, to }) => ({ kind, dueAt, standsOn, to }))).toEqual([
      {
        kind: 'examinationDueSoon',
        dueAt: '2026-03-19T01:00:00.000Z',
        standsOn: '2026-03-23',
        to: [{ officers: { role: 'examiner', office: 'kjj' } }],
      },
      {
        kind: 'examinationOverdue',
        dueAt: '2026-03-24T01:00:00.000Z',
        standsOn: '2026-03-23',
        to: [{ officers: { role: 'examiner', office: 'kjj' } }],
      },
    ]);
  });

  test('without a notice nothing is planned before its end', () => {
    const planned = bellsOf(happened('claims.noticeEntered', matterOf(claimOf('inNotice'))));
    expect(planned.map(({ kind }) => kind)).toEqual(['noticeBegins']);
  });
});

describe('other sources', () => {
  const recognition = (at: string, validTo: string, months: 6 | 3) =>
    bell({
      kind: months === 6 ? 'recognitionEndsIn6Months' : 'recognitionEndsIn3Months',
      subject: { collection: 'recognitions', id: 'r1' },
      doc: { validTo },
      at,
      when: { before: 'recognitionEnd', months },
      calendar,
      to: [{ contactsOf: 'org1' }],
      told: {},
    });

  test('a recognition is told of six and three months before its last day, at the end of a short month too', () => {
    const at = '2026-01-05T02:00:00.000Z';
    expect(recognition(at, '2026-11-20', 6)).toMatchObject({
      id: 'r1:recognitionEndsIn6Months:2026-11-20',
      dueAt: '2026-05-20T01:00:00.000Z',
      standsOn: '2026-11-20',
      uselessAfter: '2026-11-20T16:00:00.000Z',
    });
    expect(recognition(at, '2026-08-31', 6)?.dueAt).toBe('2026-02-28T01:00:00.000Z');
    expect(recognition(at, '2026-05-31', 3)?.dueAt).toBe('2026-02-28T01:00:00.000Z');
  });

  test('entered later than that, it is not told of the past; given another last day, the first lapses', () => {
    expect(recognition('2026-07-01T02:00:00.000Z', '2026-11-20', 6)).toBeNull();
    const planned = recognition('2026-01-05T02:00:00.000Z', '2026-11-20', 6);
    const now = '2026-05-20T01:00:00.000Z';
    if (!planned) throw new Error('not planned');
    expect(lapseOf(planned, { doc: { validTo: '2026-11-20' } }, now)).toBeNull();
    expect(lapseOf(planned, { doc: { validTo: '2029-11-20' } }, now)).toBe('moved');
    expect(lapseOf(planned, { doc: { validTo: '2026-11-20', endedAt: now } }, now)).toBe('ended');
    expect(lapseOf(planned, { doc: null }, now)).toBe('ended');
  });
});

describe('looked at once more before it is sent', () => {
  const now = '2026-03-05T01:00:00.000Z';
  const soon = {
    kind: 'noticeEndsSoon',
    eventId: 'claim1:000005',
    standsOn: '2026-03-06',
    uselessAfter: '2026-03-06T16:00:00.000Z',
  } as const;

  test('sent while what it says holds', () => {
    expect(lapseOf(soon, inNotice(), now)).toBeNull();
  });

  test.each(['underObjection', 'refused', 'noticePassed', 'withdrawn'] as const)(
    'an entry that is %s does not hear that its notice is about to end',
    (state) => {
      expect(lapseOf(soon, matterOf(claimOf(state), listOf()), now)).toBe('ended');
    },
  );

  test('the reminder of an end that was moved lapses', () => {
    expect(lapseOf(soon, inNotice({ lastDay: '2026-03-10' }), now)).toBe('moved');
    expect(lapseOf(soon, matterOf(claimOf('inNotice')), now)).toBe('moved');
  });

  test('late by a moment is sent, at the end of the period it is useless', () => {
    expect(lapseOf(soon, inNotice(), '2026-03-06T15:59:59.999Z')).toBeNull();
    expect(lapseOf(soon, inNotice(), '2026-03-06T16:00:00.000Z')).toBe('late');
  });

  test('a second notice of what is missing puts the first aside', () => {
    const returned = { kind: 'returned', eventId: 'claim1:000003' } as const;
    const waiting = (textId: string) =>
      matterOf(claimOf('returned', { returned: { dueDay: '2026-03-20', textId } }));
    expect(lapseOf(returned, waiting('claim1:000003'), now)).toBeNull();
    expect(lapseOf(returned, waiting('claim1:000007'), now)).toBe('ended');
    expect(lapseOf(returned, matterOf(claimOf('examining')), now)).toBe('ended');
  });

  test('a claim that is gone hears nothing', () => {
    expect(lapseOf(soon, { doc: null }, now)).toBe('ended');
  });
});
