import type { MessageKind } from '@contract';
import { fieldsOf, messageFor } from '@domain/reminder/message';
import { KINDS } from '@domain/reminder/kinds';
import { toldBy, type Told } from '@domain/reminder/told';
import type { Period } from '@domain/notice/state';

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
  listId: 'list1',
};
function said(kind: MessageKind, more: object = {}) {
  const message = messageFor(kind, { ...told, ...more });
  return message && { ...message, fields: fieldsOf(KINDS[kind].template, message.values) };
}

describe('what is said', () => {
  test('returned: everything that is missing, by when, and that the rest stays', () => {
    const missing = ['高新技术企业证书复印件。', '营业执照'];
    const message = said(
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
    expect(said('refused', refused)?.body).toMatch(/证书已过期.*第3条.*县科技局/);
    const upheld = toldBy({ type: 'refused', data: { stage: 'objection' } }, { reason: '核查属实' });
    expect(said('refused', upheld)?.body).toContain('异议成立');
  });

  test('an erased reason still leaves a sentence', () => {
    const refused = toldBy({ type: 'refused', data: { stage: 'decision' } }, {});
    expect(said('refused', refused)?.body).toContain('理由：请打开该申报查看');
    expect(said('refused', refused)?.fields.thing4).not.toBe('');
  });

  test('decided and paid: the exact money', () => {
    const years = [
      { year: 1, fen: 5_000_000 },
      { year: 2, fen: 1 },
    ];
    const decided = toldBy({ type: 'decided', data: { documentNumber: '和政发〔2026〕1号', years } }, {});
    expect(said('decided', decided)?.fields.amount2).toBe('50000.01元');
    const data = { year: 1, fen: 5_000_000, day: '2026-04-01', voucher: 'CZ-2026-0007', last: false };
    const paid = said('paid', toldBy({ type: 'paymentRecorded', data }, {}));
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
    expect(said('noticeBegins', { period: provisional })?.body).toContain('2026年3月6日24时（暂定）');
    expect(said('noticeBegins')).toBeNull();
  });

  test('an objector hears what the notice shows and no more; the applicant never hears who', () => {
    for (const kind of ['objectionReceived', 'objectionOver'] as const) {
      const message = said(kind, { dismissed: { reason: '与公告一致' } });
      expect(JSON.stringify(message)).not.toContain(told.number);
      expect(message?.page).toBe('packages/notices/notice/index?id=list1');
    }
    const raised = toldBy({ type: 'objectionRaised', data: { objectionId: 'objector-1' } }, { name: '某人' });
    expect(JSON.stringify(said('objectionRaised', raised))).not.toMatch(/objector-1|某人/);
  });

  test('a refusal that is no objection’s is not told to objectors', () => {
    const examined = toldBy({ type: 'refused', data: { stage: 'examination' } }, { reason: '证书已过期' });
    expect(said('objectionUpheld', examined)).toBeNull();
  });
});
