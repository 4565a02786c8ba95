import { apply, examine, openWork, publishAll } from './helpers/acts';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import { Panel } from './helpers/panel';
import type { Visit } from './helpers/visit';

/** An 院士工作站 (art. 13): examined by 组织部, at least 250万元 a year for three years, paid year by year. */
describe('the builder of an academician’s workstation', () => {
  let app: App;
  let phone: Phone;
  let panel: Panel;
  let contact: Visit;
  let decider: Visit;
  let payer: Visit;
  let claimId: string;
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('academician', [
      'contact-station',
      'examiner-kjj',
      'examiner-zzb',
      'gatherer-kjj',
      'decider-xzf',
      'payer-czj',
    ]);
    phone = await app.newPhone();
    panel = await Panel.open(phone.context, app.url);
  });
  afterAll(() => app.close());

  const look = () => contact.enter('contact-station', `/packages/apply/claim/index?id=${claimId}`);

  step('applies for a sum that is a floor, not a figure', async () => {
    contact = await phone.open('contact-station', '/packages/policy/item/index?id=academician-station');
    await contact.screenshot('item');
    const item = await contact.text();
    expect(item).toContain('不低于');
    expect(item).toContain('250万元');
    claimId = await apply(contact, 'academician-station', {
      'academician-station-held': 'yes',
      'academician-station-date': '2025-06-18',
      'academician-station-in-county': 'yes',
      'academician-station-member': 'domestic',
      'academician-station-number': 'TEST-YS-0001',
    });
    await contact.screenshot('submitted');
    expect(await contact.text()).toContain('组织部');
  });

  step('is not seen by 科技局 as examiner, and is recommended by 组织部', async () => {
    const other = await phone.open('examiner-kjj', '/packages/desk/home/index?queue=examine');
    expect(await other.has(`desk-claim-${claimId}`)).toBe(false);
    await other.screenshot('other-office');
    const examiner = await phone.open('examiner-zzb');
    await examine(examiner, claimId, '组推荐〔2026〕2号');
    await examiner.screenshot('recommended');
  });

  step('is listed, published, and passes', async () => {
    const gatherer = await phone.open('gatherer-kjj');
    await publishAll(gatherer, '2026年人才平台拟兑现名单');
    await gatherer.screenshot('list');
    expect(await gatherer.text()).toContain('不低于');
    await panel.advance('7d');
    await panel.advance('1d');
    await look();
    expect(await contact.textOf('claim-state')).toContain('公示期满');
  });

  step('a year below the floor is refused at its field, in words', async () => {
    decider = await phone.open('decider-xzf');
    await openWork(decider, 'decide', claimId);
    await decider.tap('decide-approve');
    await decider.fill('decide-year-1', '250');
    await decider.fill('decide-year-2', '249.99');
    await decider.fill('decide-year-3', '250');
    await decider.fill('decide-document', '和政纪要〔2026〕4号');
    await decider.tap('decide-approve-confirm');
    expect(await decider.textOf('decide-year-2-error')).toBe('不得低于250万元。');
    expect(await decider.has('decide-year-1-error')).toBe(false);
    await decider.screenshot('below-the-floor');
  });

  step('250, 260 and 250万元 are approved', async () => {
    await decider.fill('decide-year-2', '260');
    expect(await decider.has('decide-year-2-error')).toBe(false);
    await decider.tap('decide-approve-confirm');
    await decider.sees('已审定');
    await decider.screenshot('approved');
    await look();
    expect(await contact.textOf('year-1')).toContain('250万元');
    expect(await contact.textOf('year-2')).toContain('260万元');
    expect(await contact.textOf('claim-state')).toContain('已审定');
    await contact.screenshot('decided');
  });

  step('nothing is paid beyond what a year was given', async () => {
    payer = await phone.open('payer-czj');
    await openWork(payer, 'pay', claimId);
    await payer.tap('payment-record');
    expect(await payer.valueOf('payment-amount')).toBe('250');
    await payer.fill('payment-amount', '250.01');
    await payer.fill('payment-voucher', 'CZ-2026-1001');
    await payer.tap('payment-record-confirm');
    expect(await payer.textOf('payment-amount-error')).toBe('最多还可拨付250万元。');
    await payer.screenshot('too-much');
  });

  step.each([
    { year: 1, amount: '250', voucher: 'CZ-2026-1001', day: null },
    { year: 2, amount: '260', voucher: 'CZ-2027-1001', day: '2027-03-10' },
    { year: 3, amount: '250', voucher: 'CZ-2028-1001', day: '2028-03-10' },
  ])('year $year is paid and seen', async ({ year, amount, voucher, day }) => {
    if (day) {
      await panel.moveTo(day);
      await payer.enter('payer-czj', `/packages/desk/claim/index?id=${claimId}`);
      await payer.tap('payment-record');
    }
    expect(await payer.valueOf('payment-amount')).not.toBe('');
    await payer.fill('payment-amount', amount);
    await payer.fill('payment-voucher', voucher);
    await payer.tap('payment-record-confirm');
    await payer.sees('已登记拨付');
    await look();
    expect(await contact.textOf(`year-${year}`)).toContain(`已拨付${amount}万元`);
    expect(await contact.textOf('claim-state')).toBe(year === 3 ? '已全部拨付' : '已审定，分期拨付中');
    await contact.screenshot(`year-${year}`);
  });

  step('all 760万元 are seen in the end', async () => {
    const claim = await contact.text();
    expect(claim).toContain('760万元');
    for (const voucher of ['CZ-2026-1001', 'CZ-2027-1001', 'CZ-2028-1001']) expect(claim).toContain(voucher);
  });
});
