import fc from 'fast-check';
import { bundled, INBOX_PAGE } from '@domain/reminder/bundle';
import { fieldsOf, type MessageText } from '@domain/reminder/message';
import { TEMPLATE_NAMES, TEMPLATES } from '@domain/reminder/templates';
import { wrongField } from '../../local-cloud/wechat/fields';

const text = (values: MessageText['values'], page = 'packages/apply/claim/index?id=1') => ({ values, page });

describe('several messages of one template as one', () => {
  test('one stays as it is', () => {
    const one = text({ item: '国家高新技术企业认定', tip: '请核对' });
    expect(bundled([one])).toBe(one);
  });

  test('several open the inbox, say how many, and show the soonest end', () => {
    const { page, values } = bundled([
      text({ item: '国家高新技术企业认定', applicant: '示例乳业', lastDay: '2026-03-20', tip: '甲' }),
      text({ item: '科技型中小企业', applicant: '示例乳业', lastDay: '2026-03-09', tip: '乙' }),
    ]);
    expect(page).toBe(INBOX_PAGE);
    expect(fieldsOf('deadline', values)).toEqual({
      thing1: '国家高新技术企业认定等2项',
      thing2: '示例乳业',
      date3: '2026-03-09',
      thing4: '共2条消息，请打开“我的消息”查看',
    });
  });

  test('payments are added to the fen', () => {
    const paid = (fen: number, day: string, voucher: string) =>
      text({ item: '院士工作站建设支持', amount: String(fen), day, voucher });
    const { values } = bundled([
      paid(25_000_001, '2026-04-01', 'CZ-1'),
      paid(5_000_000, '2026-04-02', 'CZ-2'),
    ]);
    expect(fieldsOf('paid', values)).toEqual({
      thing1: '院士工作站建设支持等2项',
      amount2: '300000.01元',
      date3: '2026-04-02',
      character_string4: 'CZ-1+1',
    });
  });

  test('different states are not told as one', () => {
    const of = (status: string) => text({ item: '甲', applicant: '乙', status, tip: '丙' });
    expect(fieldsOf('progress', bundled([of('审查合格'), of('列入名单')]).values).phrase3).toBe('已更新');
    expect(fieldsOf('progress', bundled([of('审查合格'), of('审查合格')]).values).phrase3).toBe('审查合格');
  });

  test('whatever the names, the count is seen and WeChat takes it', () => {
    const values = fc.record({
      item: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      applicant: fc.string({ maxLength: 40 }),
      number: fc.constant('2026ABCDEFG7'),
      lastDay: fc.constantFrom('2026-03-20', '2026-03-09'),
      dueDay: fc.constant('2026-03-20'),
      day: fc.constant('2026-03-20'),
      amount: fc.nat().map(String),
      voucher: fc.string({ maxLength: 40 }),
      status: fc.constantFrom('公示期满', '未通过'),
      tip: fc.string({ maxLength: 60 }),
    });
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 120 }), (many) => {
        const bundle = bundled(many.map((one) => text(one)));
        for (const name of TEMPLATE_NAMES) {
          const fields = fieldsOf(name, bundle.values);
          const data = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]));
          expect(wrongField(data)).toBeUndefined();
          const item =
            Object.entries(TEMPLATES[name].fields).find(([, value]) => value === 'item')?.[0] ?? '';
          expect(fields[item]).toMatch(new RegExp(`等${many.length}项$`));
        }
      }),
      { numRuns: 60 },
    );
  });
});
