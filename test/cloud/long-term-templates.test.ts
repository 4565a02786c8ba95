import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { apply, openTown, versionOf, type Town } from './helpers/town';

/** A template of the long-term kind (public services), named by a setting: one consent holds until it is taken back. */
describe('a long-term template', () => {
  let town: Town;
  const openid = 'contact-dairy';
  beforeAll(async () => {
    town = await openTown(undefined, undefined, { variables: { LONG_TERM_TEMPLATES: 'TPL_RETURNED' } });
  });
  afterAll(() => town?.stop());

  const state = async () =>
    (await town.contact.get('subscribe.state', {})).templates.find(({ kind }) => kind === 'returned');
  const phones = async () => (await town.messages()).filter(({ touser }) => touser === openid).length;
  const sendBack = async (item: 'tech-sme' | 'high-tech-firm' | 'benchmark-firm') => {
    const { claimId } = await apply(town, town.contact, item, titleFacts(item, '2025-09-12', `T-${item}`));
    await town.examiner.get('exam.return', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.examiner, claimId),
      missing: ['证书扫描件'],
      workingDays: 5,
    });
    await town.advance('2m');
  };

  it('is not used up by sending, and is shown as allowed, not as a number', async () => {
    await town.accept(openid, ['TPL_RETURNED']);
    // WeChat lets every message of such a template through.
    await town.cloud.store.meta.put(`quota/${openid}/TPL_RETURNED`, { left: 9 });
    expect(await state()).toMatchObject({ longTerm: true, left: 1 });
    await sendBack('tech-sme');
    await sendBack('high-tech-firm');
    expect(await phones()).toBe(2);
    expect(await state()).toMatchObject({ longTerm: true, left: 1 });
    const { templates } = await town.contact.get('subscribe.state', {});
    expect(templates.filter(({ longTerm }) => longTerm).map(({ kind }) => kind)).toEqual(['returned']);
  });

  it('ends with a refusal that is no passing one', async () => {
    town.cloud.faults.add({ kind: 'openid', openid, errcode: 43101 });
    await sendBack('benchmark-firm');
    await town.advance('10m');
    expect(await state()).toMatchObject({ longTerm: true, left: 0 });
    expect(await phones()).toBe(2);
  });
});
