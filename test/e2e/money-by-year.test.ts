import { applyFor, recommend } from '../../scripts/seed/claims';
import { newCommand } from '../cloud/helpers/cloud';
import { publish, type Town } from '../cloud/helpers/town';
import { openApp, type App } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

/** An 专家工作站 (art. 13): budget, decision, grade, payment, and the slip of a finger put right. */
describe('the money of a workstation, year by year', () => {
  let app: App;
  let claimId: string;
  let decider: Visit;
  let payer: Visit;
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('money', [
      'contact-station',
      'examiner-zzb',
      'gatherer-kjj',
      'decider-xzf',
      'payer-czj',
    ]);
    const { as, cloud } = app.test;
    ({ claimId } = await applyFor({
      url: cloud.url,
      caller: as('contact-station'),
      key: newCommand(),
      itemId: 'expert-station',
      facts: [
        { fact: 'in-county', value: true },
        { fact: 'expert-station-held', value: true },
        { fact: 'expert-station-date', value: '2025-06-18' },
        { fact: 'expert-station-number', value: 'ZJ-1' },
      ],
    }));
    await recommend(as('examiner-zzb'), newCommand(), claimId, '组推荐〔2026〕2号');
    await publish({ ...app.test, gatherer: as('gatherer-kjj') } as Town, [claimId]);
    await app.test.moveTo('2026-03-10T01:00:00.000Z');
  });
  afterAll(() => app.close());

  const page = (id: string) => `/packages/desk/claim/index?id=${id}`;

  step('财政局 enters a budget that is too small', async () => {
    payer = await app.open('payer-czj', '/packages/desk/home/index');
    await payer.tap('desk-budget');
    await payer.screenshot('no-budget');
    await payer.tap('budget-plan');
    await payer.fill('budget-amount', '9');
    await payer.fill('budget-document', '和财预〔2026〕1号');
    await payer.tap('budget-plan-confirm');
    expect(await payer.text()).toContain('9万元');
    await payer.screenshot('budget');
  });

  step('a decision beyond it is held up until a reason is stated', async () => {
    decider = await app.open('decider-xzf', page(claimId));
    await decider.tap('decide-approve');
    expect(await decider.textOf('decide-budgets')).toContain('还可审定9万元');
    await decider.fill('decide-document', '和政纪要〔2026〕4号');
    await decider.tap('decide-approve-confirm');
    expect(await decider.textOf('decide-budget-reason-error')).toContain('将超出1万元');
    await decider.screenshot('beyond-the-budget');
    await decider.fill('decide-budget-reason', '县政府同意年中追加');
    await decider.tap('decide-approve-confirm');
    await decider.sees('已审定');
  });

  step('组织部 enters the grade of the second year, which opens it', async () => {
    const examiner = await app.open('examiner-zzb', page(claimId));
    await examiner.tap('grade-record');
    expect(await examiner.has('grade-year-3')).toBe(false);
    await examiner.tap('grade-value-qualified');
    await examiner.fill('grade-document', '呼科考〔2026〕1号');
    await examiner.screenshot('grade');
    await examiner.tap('grade-record-confirm');
    await examiner.sees('已登记考核结果');
    const firm = await app.open('contact-station', `/packages/apply/claim/index?id=${claimId}`);
    expect(await firm.textOf('year-2')).toContain('考核合格');
    expect(await firm.textOf('year-2')).toContain('7.5万元');
    await firm.screenshot('firm');
  });

  step('a payment recorded wrongly is taken back and recorded anew under its voucher', async () => {
    await payer.go(page(claimId));
    await payer.tap('payment-record');
    await payer.fill('payment-amount', '1');
    await payer.fill('payment-voucher', 'CZ-2026-1');
    await payer.tap('payment-record-confirm');
    await payer.sees('已登记拨付');
    await payer.tap('counter-CZ-2026-1');
    await payer.tap('payment-counter-confirm');
    expect(await payer.textOf('counter-reason-error')).toContain('请写明冲销理由');
    await payer.fill('counter-reason', '金额录错，应为8万元');
    await payer.tap('payment-counter-confirm');
    await payer.sees('已冲销');
    await payer.tap('payment-record');
    await payer.fill('payment-amount', '8');
    await payer.fill('payment-voucher', 'CZ-2026-1');
    await payer.tap('payment-record-confirm');
    await payer.sees('已登记拨付');
    await payer.screenshot('countered');
  });

  step('the ledger shows every line and the sums', async () => {
    await payer.go('/packages/desk/budget/index');
    const text = await payer.text();
    for (const words of ['已审定 17.5万元', '已拨付 8万元', '冲销', '超预算，已写明理由'])
      expect(text).toContain(words);
    expect(await payer.overflow()).toEqual([]);
    await payer.screenshot('ledger');
  });
});
