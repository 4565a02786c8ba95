import fc from 'fast-check';
import { MESSAGE_KINDS } from '@contract';
import { GRADES } from '@contract/kernel';
import { fieldKind, fit, type FieldKind } from '@domain/reminder/fit';
import { KINDS } from '@domain/reminder/kinds';
import { fieldsOf, messageFor } from '@domain/reminder/message';
import { TEMPLATE_NAMES, TEMPLATES } from '@domain/reminder/templates';
import { wrongField } from '../../local-cloud/wechat/fields';

/** Text as people and machines make it: Chinese, Latin, digits, blanks, line breaks, emoji, nothing at all. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '和林格尔',
        '科技',
        '（',
        '“',
        '，',
        '\n',
        '\r\n',
        '\t',
        ' ',
        '　',
        '\u200b',
        '🐄',
        '𠮷',
        'ISO9001',
        '3.5%',
        '',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const refused = (kind: FieldKind, value: string) => wrongField({ [`${kind}1`]: { value } });

describe('values fitted to the fields of subscribe messages', () => {
  test.each(['thing', 'name', 'phrase', 'character_string'] as const)('any text fits into %s', (kind) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fitted = fit(kind, text);
        expect(refused(kind, fitted)).toBeUndefined();
        expect(fitted.trim()).toBe(fitted);
        expect(fitted).not.toMatch(/[\r\n]/);
        expect(fitted.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a thing is 20 characters at most, however they are counted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fit('thing', text).length).toBeLessThanOrEqual(20);
      }),
    );
    expect(fit('thing', '字'.repeat(20))).toBe('字'.repeat(20));
    expect(fit('thing', '字'.repeat(21))).toBe(`${'字'.repeat(19)}…`);
  });

  test('neither a pair of units nor a number is cut in two', () => {
    expect(fit('thing', `${'字'.repeat(18)}🐄🐄`)).toBe(`${'字'.repeat(18)}…`);
    expect(fit('thing', `${'字'.repeat(15)}认定2026年度1234567`)).toBe(`${'字'.repeat(15)}认定…`);
    expect(fit('thing', `${'字'.repeat(17)}，（补充说明若干）`)).toBe(`${'字'.repeat(17)}…`);
    expect(fit('thing', 'A'.repeat(40))).toBe(`${'A'.repeat(19)}…`);
  });

  test('line breaks become blanks, unseen characters go', () => {
    expect(fit('thing', '第一行\r\n第二行\u200b')).toBe('第一行 第二行');
  });

  test('what says nothing is replaced by words that do', () => {
    expect(fit('thing', ' \n ')).toBe('详见小程序');
    expect(fit('phrase', 'abc')).toBe('已更新');
    expect(fit('character_string', '凭证')).toBe('-');
  });

  test('amounts are exact to the fen and within ten digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (fen) => {
        const fitted = fit('amount', String(fen));
        expect(refused('amount', fitted)).toBeUndefined();
        expect(Math.round(Number(fitted.replace('元', '')) * 100)).toBe(fen);
      }),
    );
    expect(() => fit('amount', '1000000000000')).toThrow(RangeError);
    expect(() => fit('amount', '-1')).toThrow(RangeError);
    expect(() => fit('amount', '')).toThrow(RangeError);
  });

  test('a day that does not exist is never told', () => {
    expect(fit('date', '2026-02-28')).toBe('2026-02-28');
    expect(() => fit('date', '2026-02-29')).toThrow(RangeError);
    expect(() => fit('date', '')).toThrow(RangeError);
  });

  test('a template with a field of an unknown kind is found before anything is sent', () => {
    expect(() => fieldKind('thing_new3')).toThrow(RangeError);
    for (const name of TEMPLATE_NAMES)
      for (const key of Object.keys(TEMPLATES[name].fields)) expect(fieldKind(key)).toBeTruthy();
  });
});

describe('every message', () => {
  /** What any kind may tell of, with whatever people wrote in its place. A kind takes what it knows. */
  const told = fc.record({
    noticeId: fc.constant('list1'),
    title: anyText,
    supplementDue: fc.constant('2026-03-20'),
    examinationDue: fc.constant('2026-03-23'),
    extended: fc.record({ dueDay: fc.constant('2026-03-27'), reason: anyText }),
    sentBack: fc.record({ to: fc.constantFrom('examination', 'list'), reason: anyText }),
    recognition: anyText,
    validTo: fc.constant('2026-11-20'),
    dismissed: fc.record({ reason: anyText }),
    claimId: fc.constant('claim1'),
    number: fc.constant('2026ABCDEFG7'),
    applicantName: anyText,
    itemTitle: anyText,
    article: fc.integer({ min: 1, max: 22 }),
    officeName: fc.constant('县科技局'),
    day: fc.constant('2026-03-02'),
    period: fc.constant({
      workingDays: 5,
      publishedDay: '2026-03-01',
      firstDay: '2026-03-02',
      lastDay: '2026-03-06',
      provisional: false,
    }),
    returned: fc.record({ dueDay: fc.constant('2026-03-20'), missing: fc.array(anyText, { maxLength: 4 }) }),
    refused: fc.record({
      stage: fc.constant('objection'),
      reason: anyText,
    }),
    decided: fc.record({ fen: fc.nat(), documentNumber: anyText }),
    ungraded: fc.record({ year: fc.constant(2), grade: fc.constantFrom(...GRADES), reason: anyText }),
    clockMoved: fc.constant({ before: '2027-01-12', dueDay: '2027-01-13' }),
    graded: fc.record({ year: fc.constant(2), grade: fc.constantFrom(...GRADES), fen: fc.nat() }),
    grading: fc.constant({ year: 2, from: '2027-01-01' }),
    instalment: fc.record({ year: fc.constant(2), fen: fc.nat(), from: fc.constant('2027-01-01') }),
    countered: fc.record({
      year: fc.constant(1),
      fen: fc.nat(),
      day: fc.constant('2026-04-01'),
      reason: anyText,
    }),
    callId: fc.constant('call1'),
    draftId: fc.constant('draft1'),
    firstDay: fc.constant('2026-04-01'),
    lastDay: fc.constant('2026-04-30'),
    items: fc.array(anyText, { minLength: 1, maxLength: 4 }),
    later: fc.record({ dueDay: fc.constant('2026-03-20'), papers: fc.array(anyText, { maxLength: 3 }) }),
    premises: fc.record({
      place: anyText,
      areaSqm: fc.nat(),
      years: fc.constant(3),
      firstDay: fc.constant('2026-04-01'),
      lastDay: fc.constant('2029-03-31'),
    }),
    dueDay: fc.constant('2026-03-20'),
    from: fc.constant('2026-04-01'),
    until: fc.constant('2026-12-31'),
    commissionerName: anyText,
    office: fc.constant('kjj'),
    role: fc.constant('examiner'),
    personName: anyText,
    applicantId: fc.constant('org-1'),
    mayPrepare: fc.boolean(),
    offer: fc.constantFrom('contact', 'role', 'commissioner'),
    name: anyText,
    bindingId: fc.constant('binding1'),
    complaintId: fc.constant('complaint1'),
    topic: anyText,
    paid: fc.record({
      year: fc.integer({ min: 1, max: 3 }),
      fen: fc.nat(),
      day: fc.constant('2026-04-01'),
      voucher: anyText,
    }),
  });

  test.each(MESSAGE_KINDS)('%s is taken by WeChat whatever people wrote', (kind) => {
    fc.assert(
      fc.property(told, (facts) => {
        const message = messageFor(kind, facts);
        expect(message).not.toBeNull();
        const fields = fieldsOf(KINDS[kind].template, message?.values ?? {});
        const data = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]));
        expect(wrongField(data)).toBeUndefined();
        expect(message?.page.startsWith('/')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
