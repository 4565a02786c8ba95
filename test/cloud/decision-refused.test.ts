import { madeUpCode } from '../../scripts/seed/codes';
import { titleFacts } from '../../scripts/seed/claims';
import { bind } from '../../scripts/seed/settle';
import { newCommand } from './helpers/cloud';
import { documentOf, wordText } from './helpers/documents';
import { openTown, placeOf, publish, recommended, versionOf, type Town } from './helpers/town';

const CODE = madeUpCode('92', 'DEM0T07');
const FACTS = titleFacts('high-tech-firm', '2025-11-20', 'GX-1');

/** An individual business comes as far as the county government, which refuses it with a reason. */
describe('an entry that the county government refuses', () => {
  let town: Town;
  let claimId: string;
  let listId: string;
  const owner = () => town.as('contact-new');
  beforeAll(async () => {
    town = await openTown();
    await bind(placeOf(town), 'contact-new', { kind: 'firm', name: '示例个体工商户', code: CODE });
    const [binding] = (await owner().get('bindings.mine', {})).items;
    const bindingId = binding?.id ?? '';
    await town.as('admin-kjj').get('bindings.confirm', { commandId: newCommand(), bindingId });
    claimId = await recommended(town, owner(), town.examiner, 'high-tech-firm', FACTS);
    listId = await publish(town, [claimId]);
  });
  afterAll(() => town?.stop());

  it('its code, which is a person’s, is masked for the public, on the page and on paper', async () => {
    const masked = `${CODE.slice(0, 8)}******${CODE.slice(-4)}`;
    const { entries } = await town.as().get('notices.get', { noticeId: listId });
    expect(entries).toMatchObject([{ applicantName: '示例个体工商户', unifiedCode: masked }]);
    const { bytes } = await documentOf(town.visitor, { kind: 'notice', listId });
    const text = wordText(bytes);
    expect(text).toContain(masked);
    expect(text.join('\n')).not.toContain(CODE);
  });

  it('needs a document and a reason', async () => {
    await town.moveTo('2026-03-10T01:00:00.000Z');
    const expectedVersion = await versionOf(town.decider, claimId);
    const refuse = {
      commandId: newCommand(),
      claimId,
      expectedVersion,
      documentNumber: '和政纪要〔2026〕3号',
    };
    expect(await town.decider.ask('decisions.refuse', { ...refuse, reason: ' ' })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'reason',
    });
    expect(await versionOf(town.decider, claimId)).toBe(expectedVersion);
    await town.decider.get('decisions.refuse', { ...refuse, reason: '认定已被撤销' });
  });

  it('the firm reads decision, reason and article, and is told', async () => {
    await town.fire();
    const claim = await owner().get('claims.get', { claimId });
    expect(claim).toMatchObject({
      summary: { state: 'refused' },
      refusal: { reason: '认定已被撤销' },
      paidFen: 0,
    });
    expect(claim.history.at(-1)).toMatchObject({ who: '县人民政府', note: '认定已被撤销' });
    const told = (await owner().get('inbox.list', {})).items.filter(({ kind }) => kind === 'refused');
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain('认定已被撤销');
  });

  it('nothing of it can be paid, the public learns nothing of it, and its matter is free again', async () => {
    const pay = {
      commandId: newCommand(),
      claimId,
      expectedVersion: 0,
      year: 1,
      fen: 1,
      day: '2026-03-10',
      voucher: 'V',
    };
    expect(await town.payer.ask('payments.record', pay)).toMatchObject({ ok: false });
    const { entries } = await town.as().get('notices.get', { noticeId: listId });
    expect(entries).toMatchObject([{ state: 'passed', stateLabel: '公示期满' }]);
    expect(JSON.stringify(entries)).not.toContain('撤销');
    const again = await owner().ask('drafts.create', {
      commandId: newCommand(),
      applicantId: await town.applicantOf(owner()),
      itemId: 'high-tech-firm',
      facts: FACTS,
    });
    expect(again).toMatchObject({ ok: true });
  });
});
