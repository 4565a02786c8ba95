import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MESSAGE_KINDS, type MessageKind } from '@contract';
import { SERVED_KINDS } from '@contract/messages/served';
import type { Claim } from '@domain/application/state';
import { CALL_TELLINGS, tellingsOf } from '@domain/call/telling';
import type { Call } from '@domain/call/state';
import type { PayList } from '@domain/notice/state';
import { fieldKind } from '@domain/reminder/fit';
import type { Matter, To } from '@domain/reminder/kind';
import { KINDS } from '@domain/reminder/kinds';
import { lapseOf } from '@domain/reminder/standing';
import { bellsOf, type Happened } from '@domain/reminder/plan';
import { addressed } from '@domain/reminder/served';
import { TEMPLATES, type TemplateName } from '@domain/reminder/templates';
import { workingCalendar } from '@domain/shared/calendar';

/**
 * What is told to whom and when, sentence by sentence as the county asked for it; a sentence whose kind is taken
 * away, told to others or at another time fails here by its own words.
 */
const calendar = workingCalendar([{ year: 2026, holidays: [], workdays: [] }]);
/** Monday, 10:00 in Asia/Shanghai. */
const AT = '2026-03-02T02:00:00.000Z';
const LIST = {
  state: 'published',
  title: '第一批',
  period: {
    workingDays: 5,
    publishedDay: '2026-03-02',
    firstDay: '2026-03-03',
    // Monday; the working day before is Friday the 6th.
    lastDay: '2026-03-09',
    provisional: false,
  },
} as PayList;

const claim = (more: Partial<Claim>): Claim =>
  ({ state: 'submitted', applicantId: 'org1', examiningOffice: 'gxj', clock: {}, ...more }) as Claim;
const ofClaim = (more: Partial<Claim>): Matter => ({ doc: {}, claim: claim(more), list: LIST });
const ofList = (state: PayList['state'] = 'published'): Matter => ({ doc: {}, list: { ...LIST, state } });
const returned = (dueDay: string) =>
  ofClaim({ state: 'returned', returned: { dueDay, textId: 'claim1:000005' } as Claim['returned'] });
const decided = (more: Partial<Claim> = {}) =>
  ofClaim({
    state: 'decided',
    itemId: 'expert-station',
    facts: [{ fact: 'expert-station-date', value: '2026-01-10' }],
    decision: {
      years: [{ year: 1, fen: 10_000_000, budgetYear: 2027 }],
    } as unknown as Claim['decision'],
    payments: [],
    yearsLeft: { toGrade: [2], toDecide: [] } as unknown as Claim['yearsLeft'],
    ...more,
  });

const FIRM: To = { contactsOf: 'org1' };
const COMMISSIONERS: To = { commissionersOf: 'org1' };
const OFFICE: To = { officers: { role: 'examiner', office: 'gxj' } };
const FOLLOWERS: To = { followersOf: 'list1' };
/** 09:00 in Asia/Shanghai. */
const nine = (day: string) => `${day}T01:00:00.000Z`;

type On = Happened['event']['on'];
interface Sentence {
  says: string;
  kind: MessageKind;
  on: On;
  matter: Matter;
  to: To[];
  due: string;
  template: TemplateName;
  data?: object;
}

const SENTENCES: Sentence[] = [
  {
    says: 'returned for supplement',
    kind: 'returned',
    on: 'claims.returned',
    matter: returned('2026-03-20'),
    to: [FIRM, COMMISSIONERS],
    due: AT,
    template: 'returned',
  },
  {
    says: '2 days before the supplement is due',
    kind: 'supplementDueSoon',
    on: 'claims.returned',
    matter: returned('2026-03-20'),
    to: [FIRM, COMMISSIONERS],
    due: nine('2026-03-18'),
    template: 'deadline',
  },
  {
    says: '2 days before an extended supplement is due',
    kind: 'supplementDueSoon',
    on: 'claims.supplementExtended',
    matter: returned('2026-03-27'),
    to: [FIRM, COMMISSIONERS],
    due: nine('2026-03-25'),
    template: 'deadline',
  },
  {
    says: 'recommended',
    kind: 'recommended',
    on: 'claims.recommended',
    matter: ofClaim({ state: 'recommended' }),
    to: [FIRM],
    due: AT,
    template: 'progress',
  },
  {
    says: 'refused',
    kind: 'refused',
    on: 'claims.refused',
    matter: ofClaim({ state: 'refused' }),
    to: [FIRM],
    due: AT,
    template: 'refused',
  },
  {
    says: 'listed',
    kind: 'listed',
    on: 'claims.listed',
    matter: ofClaim({ state: 'listed' }),
    to: [FIRM],
    due: AT,
    template: 'progress',
  },
  {
    says: 'the notice begins',
    kind: 'noticeBegins',
    on: 'claims.noticeEntered',
    matter: ofClaim({ state: 'inNotice' }),
    to: [FIRM, COMMISSIONERS],
    due: AT,
    template: 'noticeBegins',
  },
  {
    says: 'one working day before the notice ends',
    kind: 'noticeEndsSoon',
    on: 'claims.noticeEntered',
    matter: ofClaim({ state: 'inNotice' }),
    to: [FIRM, COMMISSIONERS],
    due: nine('2026-03-06'),
    template: 'noticeEndsSoon',
  },
  {
    says: 'one working day before the new end of a notice that moved',
    kind: 'noticeEndsSoon',
    on: 'lists.periodMoved',
    matter: ofClaim({ state: 'inNotice' }),
    to: [FIRM, COMMISSIONERS],
    due: nine('2026-03-06'),
    template: 'noticeEndsSoon',
  },
  {
    says: 'one working day before the new end of a notice that was corrected',
    kind: 'noticeEndsSoon',
    on: 'lists.corrected',
    matter: ofClaim({ state: 'inNotice' }),
    to: [FIRM, COMMISSIONERS],
    due: nine('2026-03-06'),
    template: 'noticeEndsSoon',
  },
  {
    says: 'the notice has passed',
    kind: 'noticePassed',
    on: 'claims.noticePassed',
    matter: ofClaim({ state: 'noticePassed' }),
    to: [FIRM, COMMISSIONERS],
    due: AT,
    template: 'noticePassed',
  },
  {
    says: 'the notice’s last day moved',
    kind: 'noticeMoved',
    on: 'lists.periodMoved',
    matter: ofClaim({ state: 'inNotice' }),
    to: [FIRM, COMMISSIONERS],
    due: AT,
    template: 'noticeMoved',
  },
  {
    says: 'the notice was corrected',
    kind: 'noticeCorrected',
    on: 'lists.corrected',
    matter: ofClaim({ state: 'inNotice' }),
    to: [FIRM, COMMISSIONERS],
    due: AT,
    template: 'noticeMoved',
  },
  {
    says: 'objection received, to the objector',
    kind: 'objectionReceived',
    on: 'claims.objectionRaised',
    matter: ofClaim({ state: 'underObjection' }),
    data: { objectionId: 'o1' },
    to: [{ objectorOf: 'o1' }],
    due: AT,
    template: 'progress',
  },
  {
    says: 'objection received, to the firm',
    kind: 'objectionRaised',
    on: 'claims.objectionRaised',
    matter: ofClaim({ state: 'underObjection' }),
    data: { objectionId: 'o1' },
    to: [FIRM],
    due: AT,
    template: 'progress',
  },
  {
    says: 'objection dismissed, to the objector',
    kind: 'objectionOver',
    on: 'claims.objectionDismissed',
    matter: ofClaim({ state: 'inNotice' }),
    data: { objectionId: 'o1' },
    to: [{ objectorOf: 'o1' }],
    due: AT,
    template: 'progress',
  },
  {
    says: 'objection dismissed, to the firm',
    kind: 'objectionDismissed',
    on: 'claims.objectionDismissed',
    matter: ofClaim({ state: 'inNotice' }),
    data: { objectionId: 'o1' },
    to: [FIRM],
    due: AT,
    template: 'progress',
  },
  {
    says: 'objection upheld, to whoever raised one',
    kind: 'objectionUpheld',
    on: 'claims.refused',
    matter: ofClaim({ state: 'refused', refused: { stage: 'objection' } as Claim['refused'] }),
    to: [{ objectorsOf: 'claim1' }],
    due: AT,
    template: 'progress',
  },
  {
    says: 'the decision',
    kind: 'decided',
    on: 'claims.decided',
    matter: decided(),
    to: [FIRM],
    due: AT,
    template: 'decided',
  },
  {
    says: 'a payment',
    kind: 'paid',
    on: 'claims.paymentRecorded',
    matter: decided(),
    to: [FIRM],
    due: AT,
    template: 'paid',
  },
  {
    says: 'the yearly grade is due, to the office',
    kind: 'gradeDue',
    on: 'claims.decided',
    matter: decided(),
    to: [OFFICE],
    due: nine('2027-01-01'),
    template: 'work',
  },
  {
    says: 'an instalment is open',
    kind: 'instalmentOpen',
    on: 'claims.decided',
    matter: decided(),
    to: [FIRM],
    due: nine('2027-01-01'),
    template: 'progress',
  },
  {
    says: 'examination overdue, to the office',
    kind: 'examinationOverdue',
    on: 'claims.submitted',
    matter: ofClaim({ clock: { dueDay: '2026-03-23' } }),
    to: [OFFICE],
    due: nine('2026-03-24'),
    template: 'deadline',
  },
  {
    says: 'examination counted anew, to the firm',
    kind: 'examinationMoved',
    on: 'claims.examinationMoved',
    matter: ofClaim({ clock: { dueDay: '2026-03-23' } }),
    to: [FIRM],
    due: AT,
    template: 'deadline',
  },
  {
    says: 'examination counted anew, to the office',
    kind: 'examinationRecounted',
    on: 'claims.examinationMoved',
    matter: ofClaim({ clock: { dueDay: '2026-03-23' } }),
    to: [OFFICE],
    due: AT,
    template: 'deadline',
  },
  {
    says: 'examination counted anew: overdue after the new day, to the office',
    kind: 'examinationOverdue',
    on: 'claims.examinationMoved',
    matter: ofClaim({ clock: { dueDay: '2026-03-24' } }),
    to: [OFFICE],
    due: nine('2026-03-25'),
    template: 'deadline',
  },
  {
    says: 'a grade taken back',
    kind: 'gradeCorrected',
    on: 'claims.gradeCountered',
    matter: decided(),
    to: [FIRM],
    due: AT,
    template: 'progress',
  },
  {
    says: 'followers: the last working day begins',
    kind: 'followedEndsSoon',
    on: 'lists.published',
    matter: ofList(),
    to: [FOLLOWERS],
    due: nine('2026-03-09'),
    template: 'followed',
  },
  {
    says: 'followers: the last working day of a corrected notice begins',
    kind: 'followedEndsSoon',
    on: 'lists.corrected',
    matter: ofList(),
    to: [FOLLOWERS],
    due: nine('2026-03-09'),
    template: 'followed',
  },
  {
    says: 'followers: it passed',
    kind: 'followedPassed',
    on: 'lists.closed',
    matter: ofList('closed'),
    to: [FOLLOWERS],
    due: AT,
    template: 'followed',
  },
  {
    says: 'followers: its end moved',
    kind: 'followedMoved',
    on: 'lists.periodMoved',
    matter: ofList(),
    to: [FOLLOWERS],
    due: AT,
    template: 'followed',
  },
  {
    says: 'followers: it was corrected',
    kind: 'followedCorrected',
    on: 'lists.corrected',
    matter: ofList(),
    to: [FOLLOWERS],
    due: AT,
    template: 'followed',
  },
];

describe('what is told to whom', () => {
  test.each(SENTENCES)('$says', ({ kind, on, matter, to, due, template, data }) => {
    const ofNotice = kind.startsWith('followed');
    const subject = ofNotice
      ? { collection: 'lists' as const, id: 'list1' }
      : { collection: 'claims' as const, id: 'claim1' };
    const id = on.startsWith('lists.') ? 'list1:000004' : 'claim1:000005';
    const bell = bellsOf({ event: { id, on, at: AT, data }, subject, matter, calendar }).find(
      (one) => one.kind === kind,
    );
    expect(bell).toMatchObject({ kind, to, dueAt: due });
    expect(KINDS[kind].template).toBe(template);
    // It is true at the moment at which it is told.
    if (bell) expect(lapseOf(bell, matter, due)).toBeNull();
  });

  test('a notice that ends on a Sunday: followers hear of its last working day on the Friday before', () => {
    const list = { ...LIST, period: { ...LIST.period, lastDay: '2026-03-08' } } as PayList;
    const [bell] = bellsOf({
      event: { id: 'list1:000004', on: 'lists.published', at: AT },
      subject: { collection: 'lists', id: 'list1' },
      matter: { doc: {}, list },
      calendar,
    });
    expect(bell).toMatchObject({ kind: 'followedEndsSoon', dueAt: nine('2026-03-06') });
  });
});

describe('a call', () => {
  const call = {
    state: 'open',
    daysEventId: 'call1:000001',
    terms: {
      items: [{ itemId: 'tech-sme', allYear: false }],
      firstDay: '2026-04-01',
      lastDay: '2026-04-30',
    },
  } as unknown as Call;

  test('opens, begins, and closes in 7 and 2 days, each in the morning', () => {
    const event = { type: 'callOpened', data: {} } as Parameters<typeof tellingsOf>[0];
    const told = tellingsOf(event, call, 'call1', { at: AT, today: '2026-03-02' });
    expect(told.map(({ telling, dueAt }) => [telling, dueAt])).toEqual([
      ['callOpened', AT],
      ['callBegins', nine('2026-04-01')],
      ['callEndsIn7Days', nine('2026-04-23')],
      ['callEndsIn2Days', nine('2026-04-28')],
    ]);
    for (const telling of CALL_TELLINGS) expect(KINDS[telling].template).toBe('deadline');
  });
});

describe('kinds of other sources', () => {
  // Who hears of them and when is tried where they are made (test/cloud); here, that each is there.
  test.each([
    ['draftWaits', 'duty', 'deadline'],
    ['invitationTaken', 'duty', 'progress'],
    ['assignmentOffered', 'duty', 'progress'],
    ['recognitionEndsIn6Months', 'optional', 'deadline'],
    ['recognitionEndsIn3Months', 'optional', 'deadline'],
  ] as const)('%s', (kind, choice, template) => {
    expect(KINDS[kind]).toMatchObject({ choice, template });
  });
});

describe('commissioners', () => {
  const served = Object.values(SERVED_KINDS).flat();
  const claimKinds = MESSAGE_KINDS.filter((kind) => KINDS[kind].who?.includes('commissioners'));

  test('whatever of a claim reaches them is in a group that they can switch off', () => {
    expect(claimKinds.length).toBeGreaterThan(6);
    expect(claimKinds.filter((kind) => !served.includes(kind))).toEqual([]);
  });

  test('nothing of money and decisions reaches them', () => {
    for (const kind of [
      'decided',
      'paid',
      'graded',
      'gradeCorrected',
      'paymentCountered',
      'refused',
    ] as const)
      expect(KINDS[kind].who).toEqual(['contacts']);
  });
});

describe('fields and pages', () => {
  const pages = new Set(pagesOfTheApp());

  test.each(MESSAGE_KINDS)(
    '%s fills every field of its template by itself and opens a page there is',
    (kind) => {
      const { template, words, page, label } = KINDS[kind];
      expect(label.length).toBeGreaterThan(2);
      const said = words(TOLD);
      expect(said).not.toBeNull();
      for (const [key, name] of Object.entries(TEMPLATES[template].fields)) {
        const value = said?.values[name] ?? '';
        expect([key, value]).not.toEqual([key, '']);
        // Eight Chinese characters in a field of five would be cut: what is told by us fits whole.
        if (fieldKind(key) === 'phrase') expect(value).toMatch(/^\p{Script=Han}{1,5}$/u);
      }
      expect(pages).toContain(page(TOLD).split('?')[0]);
    },
  );

  test('what opens for a firm alone leads commissioners and offices elsewhere', () => {
    const message = { title: '', body: '甲', page: KINDS.returned.page(TOLD), values: {} };
    const subject = { collection: 'claims', id: 'claim1' };
    expect(addressed(message, FIRM, subject)).toEqual(message);
    const told = addressed(message, COMMISSIONERS, subject);
    expect(told.page).toBe('packages/commissioner/firm/index?applicantId=org1');
    expect(told.body).toMatch(/^甲.*科技特派员/);
    expect(addressed(message, OFFICE, subject).page).toBe('packages/desk/claim/index?id=claim1');
    for (const { page } of [told, addressed(message, OFFICE, subject)])
      expect(pages).toContain(page.split('?')[0]);
    // A call is public.
    const call = { ...message, page: KINDS.callOpened.page(TOLD) };
    expect(addressed(call, COMMISSIONERS, subject)).toEqual(call);
  });
});

/** Everything that any kind may tell of. */
const TOLD: object = {
  noticeId: 'list1',
  listId: 'list1',
  title: '第一批拟兑现名单',
  supplementDue: '2026-03-20',
  examinationDue: '2026-03-23',
  extended: { dueDay: '2026-03-27', reason: '材料较多' },
  sentBack: { to: 'examination', reason: '需补充核查' },
  recognition: '国家高新技术企业',
  recognitionId: 'r1',
  validTo: '2026-11-20',
  dismissed: { reason: '与公告一致' },
  unlisted: { reason: '名称有误' },
  claimId: 'claim1',
  number: '2026ABCDEFG7',
  applicantName: '示例乳业科技有限公司',
  itemTitle: '国家高新技术企业认定支持',
  article: 3,
  officeName: '县科技局',
  day: '2026-03-02',
  period: LIST.period,
  returned: { dueDay: '2026-03-20', missing: ['证书'] },
  refused: { stage: 'objection', reason: '核查属实' },
  decided: { fen: 5_000_000, documentNumber: '和政发〔2026〕1号' },
  graded: { year: 2, grade: 'excellent', fen: 10_000_000 },
  ungraded: { year: 2, grade: 'excellent', reason: '文件看错' },
  clockMoved: { before: '2027-01-12', dueDay: '2027-01-13' },
  grading: { year: 2, from: '2027-01-01' },
  instalment: { year: 2, fen: 1, from: '2027-01-01' },
  countered: { year: 1, fen: 1, day: '2026-04-01', reason: '凭证有误' },
  callId: 'call1',
  draftId: 'draft1',
  firstDay: '2026-04-01',
  lastDay: '2026-04-30',
  items: ['国家科技型中小企业入库支持'],
  later: { dueDay: '2026-03-20', papers: ['审计报告'] },
  premises: { place: '科技楼宇', areaSqm: 100, years: 3, firstDay: '2026-04-01', lastDay: '2029-03-31' },
  dueDay: '2026-03-20',
  from: '2026-04-01',
  until: '2026-12-31',
  commissionerName: '特派员',
  personName: '同事',
  offer: 'contact',
  name: '示例乳业科技有限公司',
  bindingId: 'b1',
  complaintId: 'c1',
  topic: '投诉',
  applicantId: 'org-1',
  mayPrepare: true,
  paid: { year: 1, fen: 5_000_000, day: '2026-04-01', voucher: 'CZ-2026-0007' },
};

/** The pages of the app as its settings list them. */
function pagesOfTheApp(): string[] {
  const text = readFileSync(join(__dirname, '../../src/app.config.ts'), 'utf8');
  const roots = [...text.matchAll(/root: '([^']+)',\s*pages: \[([^\]]*)\]/g)];
  const inRoot = roots.flatMap(([, root, list = '']) =>
    [...list.matchAll(/'([^']+)'/g)].map(([, page]) => `${root}/${page}`),
  );
  return [...inRoot, ...[...text.matchAll(/'(pages\/[^']+)'/g)].map(([, page]) => page ?? '')];
}
