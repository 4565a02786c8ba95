import { applyFor, recommend, titleFacts } from '../../scripts/seed/claims';
import { newCommand } from '../cloud/helpers/cloud';
import type { FactInput } from '@contract';
import { openWork } from './helpers/acts';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

const HELD: FactInput[] = [
  { fact: 'in-county', value: true },
  { fact: 'expert-station-held', value: true },
  { fact: 'expert-station-date', value: '2025-06-18' },
  { fact: 'expert-station-number', value: 'TEST-ZJ-0001' },
];
const RESEARCH: FactInput[] = [
  { fact: 'in-county', value: true },
  { fact: 'a02-basic-research-concerns', value: true },
  { fact: 'matter-name', value: '乳酸菌基础研究' },
];

/** Musts 7 and 8 of the claims' way: what the county government decides, and money year by year. */
describe('decisions, budgets, grades and payments', () => {
  let app: App;
  let phone: Phone;
  let decider: Visit;
  let payer: Visit;
  let firm: Visit;
  const claims: Record<string, string> = {};
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('money', [
      'contact-dairy',
      'contact-seeds',
      'contact-institute',
      'examiner-kjj',
      'examiner-zzb',
      'gatherer-kjj',
      'decider-xzf',
      'payer-czj',
    ]);
    phone = await app.newPhone();
    const { as } = app.test;
    const add = async (
      name: string,
      openid: string,
      examiner: string,
      itemId: string,
      facts: FactInput[],
    ) => {
      const input = { url: app.url, caller: as(openid), key: newCommand(), itemId, facts };
      claims[name] = (await applyFor(input)).claimId;
      await recommend(as(examiner), newCommand(), claims[name] ?? '', '推荐〔2026〕7号');
    };
    const title = titleFacts('tech-sme', '2025-09-12', 'TEST-KX-7');
    await add('refused', 'contact-dairy', 'examiner-kjj', 'tech-sme', title);
    await add('sentBack', 'contact-seeds', 'examiner-kjj', 'tech-sme', title);
    await add('station', 'contact-institute', 'examiner-zzb', 'expert-station', HELD);
    await add('open', 'contact-institute', 'examiner-kjj', 'a02-basic-research', RESEARCH);
    const gatherer = as('gatherer-kjj');
    const list = await gatherer.get('lists.create', {
      commandId: newCommand(),
      title: '2026年第七批拟兑现名单',
      claimIds: Object.values(claims),
    });
    await gatherer.get('lists.publish', {
      commandId: newCommand(),
      listId: list.listId,
      expectedVersion: list.version,
      workingDays: 1,
    });
    await app.test.moveTo('2026-03-04T02:00:00.000Z');
  });
  afterAll(() => app?.close());

  const claim = (name: string) => claims[name] ?? '';
  const firmReads = (openid: string, name: string) =>
    firm.enter(openid, `/packages/apply/claim/index?id=${claim(name)}`);

  step('财政局 enters the year’s budget', async () => {
    payer = await phone.open('payer-czj', '/packages/desk/budget/index');
    await payer.sees('2026年还没有资金记录');
    await payer.tap('budget-plan');
    await payer.tap('budget-plan-confirm');
    expect(await payer.textOf('budget-amount-error')).toContain('预算金额');
    await payer.fill('budget-amount', '35');
    await payer.fill('budget-document', '和财预〔2026〕7号');
    await payer.screenshot('budget');
    await payer.tap('budget-plan-confirm');
    expect(await payer.textOf('budget-bars')).toContain('35万元');
    await payer.screenshot('ledger');
  });

  step('the county government refuses one, not without a reason; the firm reads it', async () => {
    decider = await phone.open('decider-xzf');
    await openWork(decider, 'decide', claim('refused'));
    await decider.tap('decide-refuse');
    await decider.fill('decide-refuse-document', '和政纪要〔2026〕7号');
    await decider.tap('decide-refuse-confirm');
    expect(await decider.textOf('decide-refuse-reason-error')).toContain('理由');
    await decider.fill('decide-refuse-reason', '入库后已迁出本县。');
    await decider.tap('decide-refuse-confirm');
    firm = await phone.open('contact-dairy', `/packages/apply/claim/index?id=${claim('refused')}`);
    expect(await firm.textOf('claim-state')).toBe('未通过');
    expect(await firm.text()).toContain('入库后已迁出本县');
    await firm.screenshot('firm-refused');
  });

  step('sends one back to be listed again; the firm need do nothing', async () => {
    await openWork(decider, 'decide', claim('sentBack'));
    await decider.tap('send-back');
    await decider.fill('send-back-reason', '名单中的单位名称与执照不一致。');
    await decider.tap('send-back-confirm');
    expect(await decider.textOf('send-back-to-error')).toContain('退回');
    await decider.tap('send-back-to-list');
    await decider.screenshot('send-back');
    await decider.tap('send-back-confirm');
    await firmReads('contact-seeds', 'sentBack');
    expect(await firm.textOf('sent-back')).toContain('与执照不一致');
    await firm.screenshot('firm-sent-back');
  });

  step(
    'an amount that the plan leaves open is set; beyond the budget only with the reason stated',
    async () => {
      await openWork(decider, 'decide', claim('open'));
      await decider.tap('decide-approve');
      await decider.fill('decide-document', '和政纪要〔2026〕7号');
      await decider.tap('decide-approve-confirm');
      expect(await decider.textOf('decide-years-error')).toContain('金额');
      await decider.fill('decide-year-1', '40');
      await decider.tap('decide-approve-confirm');
      expect(await decider.textOf('decide-budget-reason-error')).toContain('5万元');
      await decider.at('decide-budget-reason').scrollIntoViewIfNeeded();
      await decider.screenshot('over-budget');
      await decider.fill('decide-budget-reason', '县政府同意年中追加。');
      await decider.tap('decide-approve-confirm');
      await decider.sees('已审定');
      await firmReads('contact-institute', 'open');
      expect(await firm.text()).toContain('审定金额 40万元');
    },
  );

  step('of the station the first year is decided, the later ones wait for their grades', async () => {
    await openWork(decider, 'decide', claim('station'));
    await decider.tap('decide-approve');
    await decider.fill('decide-document', '和政纪要〔2026〕8号');
    await decider.tap('decide-approve-confirm');
    await decider.fill('decide-budget-reason', '县政府同意年中追加。');
    await decider.tap('decide-approve-confirm');
    await decider.sees('已审定');
    await firmReads('contact-institute', 'station');
    expect(await firm.textOf('year-1')).toContain('10万元');
    expect(await firm.textOf('year-2')).toContain('待定');
  });

  step('a payment recorded wrongly is taken back by a counter-entry and recorded anew', async () => {
    await payer.enter('payer-czj', '/packages/desk/budget/index');
    await payer.tap('budget-plan');
    await payer.fill('budget-amount', '60');
    await payer.tap('budget-plan-confirm');
    expect(await payer.textOf('budget-reason-error')).toContain('理由');
    await payer.fill('budget-reason', '年中追加。');
    await payer.tap('budget-plan-confirm');
    await openWork(payer, 'pay', claim('station'));
    await payer.tap('payment-record');
    await payer.fill('payment-amount', '1');
    await payer.fill('payment-voucher', 'CZ-2026-0701');
    await payer.tap('payment-record-confirm');
    await payer.tap('counter-CZ-2026-0701');
    await payer.tap('payment-counter-confirm');
    expect(await payer.textOf('counter-reason-error')).toContain('理由');
    await payer.fill('counter-reason', '金额录错。');
    await payer.screenshot('counter');
    await payer.tap('payment-counter-confirm');
    expect(await payer.text()).toContain('已冲销：金额录错');
    await payer.tap('payment-record');
    expect(await payer.valueOf('payment-amount')).toBe('10');
    await payer.fill('payment-voucher', 'CZ-2026-0701');
    await payer.tap('payment-record-confirm');
    await payer.screenshot('paid-anew');
    await firmReads('contact-institute', 'station');
    expect(await firm.textOf('year-1')).toContain('已拨付10万元');
    expect(await firm.text()).toContain('此记录已于2026年3月4日冲销');
    await firm.screenshot('firm-countered');
  });

  step('a wrong grade is taken back; 合格 opens the second year, 不合格 closes the third', async () => {
    const examiner = await phone.open('examiner-zzb', desk('station'));
    await grade(examiner, 'excellent', '组考〔2026〕1号');
    await examiner.tap('grade-counter');
    await examiner.tap('grade-counter-confirm');
    expect(await examiner.textOf('grade-counter-reason-error')).toContain('理由');
    await examiner.fill('grade-counter-reason', '看错一行。');
    await examiner.screenshot('grade-counter');
    await examiner.tap('grade-counter-confirm');
    await grade(examiner, 'qualified', '组考〔2026〕1号');
    await payer.enter('payer-czj', desk('station'));
    await payer.tap('payment-record');
    expect(await payer.valueOf('payment-amount')).toBe('7.5');
    await payer.fill('payment-voucher', 'CZ-2026-0702');
    await payer.tap('payment-record-confirm');
    await payer.sees('已登记拨付');
    await app.test.moveTo('2027-01-04T02:00:00.000Z');
    await examiner.enter('examiner-zzb', desk('station'));
    await examiner.tap('grade-record');
    await examiner.fill('grade-document', '组考〔2027〕1号');
    await examiner.tap('grade-record-confirm');
    expect(await examiner.textOf('grade-value-error')).toContain('考核结果');
    await examiner.tap('grade-value-failed');
    await examiner.screenshot('failed');
    await examiner.tap('grade-record-confirm');
    await firmReads('contact-institute', 'station');
    expect(await firm.textOf('year-2')).toContain('考核合格');
    expect(await firm.textOf('year-3')).toContain('本年度不拨付');
    expect(await firm.textOf('claim-state')).toBe('已全部拨付');
    // Who took the grade back is named, as with everything else that the office did.
    expect(await firm.text()).toMatch(/等待重新录入.{0,60}县委组织部/);
    await firm.screenshot('firm-years');
  });

  step('the ledger has every line, and the sums are right', async () => {
    await payer.enter('payer-czj', '/packages/desk/budget/index');
    await payer.tap('ledger-year-2026');
    const rows = await payer.textOf('ledger-rows');
    for (const words of [
      '录入预算',
      '审定',
      '按考核结果确定',
      '更正考核结果',
      '拨付',
      '冲销',
      '超预算，已写明理由',
    ])
      expect(rows).toContain(words);
    const { years } = await app.test.as('payer-czj').get('budgets.years', {});
    expect(years.find(({ year }) => year === 2026)).toMatchObject({
      plannedFen: 60_000_000,
      committedFen: 57_500_000,
      paidFen: 17_500_000,
    });
    expect(await payer.textOf('budget-bars')).toContain('57.5万元');
    await payer.screenshot('ledger-full');
  });

  const desk = (name: string) => `/packages/desk/claim/index?id=${claim(name)}`;

  async function grade(examiner: Visit, value: string, document: string): Promise<void> {
    await examiner.tap('grade-record');
    await examiner.tap(`grade-value-${value}`);
    await examiner.fill('grade-document', document);
    await examiner.tap('grade-record-confirm');
    await examiner.sees('已登记考核结果');
  }
});
