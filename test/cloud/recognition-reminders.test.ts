import { becomeCommissioner, serve } from '../../scripts/seed/commissioners';
import { ORGS } from '../../scripts/seed/people';
import type { FactInput, ImportView } from '@contract';
import { newCommand } from './helpers/cloud';
import { sheet, uploadSheet } from './helpers/sheets';
import { openTown, placeOf, type Town } from './helpers/town';

/**
 * A recognition of three years that ends in six or three months, from an imported list or from what a firm says of
 * itself. The story begins on 2 March 2026; the mornings of the 4th and 5th are those that matter.
 */
const SIX_MONTHS = '2023-09-05';
const THREE_MONTHS = '2023-06-05';

let town: Town;
const KINDS = ['recognitionEndsIn6Months', 'recognitionEndsIn3Months'];
const heard = async (openid: string) =>
  (await town.as(openid).get('inbox.list', {})).items.filter(({ kind }) => KINDS.includes(kind)).reverse();

async function bring(rows: string[][]): Promise<void> {
  const file = await sheet(rows);
  const started = await town.gatherer.get('imports.start', {
    commandId: newCommand(),
    fileId: await uploadSheet(town.cloud.url, town.gatherer, file),
    document: '内科高字〔2023〕3号',
    renewal: 'unknown',
  });
  const read = await fetch(`${town.cloud.url}/call/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': 'gatherer-kjj' },
    body: JSON.stringify({ action: 'imports.read', data: { importId: started.id } }),
  });
  const { data } = (await read.json()) as { data: ImportView };
  expect(data.counts.faulty).toBe(0);
  await town.gatherer.get('imports.confirm', {
    commandId: newCommand(),
    importId: data.id,
    expectedVersion: data.version,
  });
}

async function states(openid: string, facts: FactInput[]): Promise<void> {
  const caller = town.as(openid);
  await caller.get('profile.save', {
    commandId: newCommand(),
    applicantId: await town.applicantOf(caller),
    facts,
  });
}
const title = (kind: string, day: string, held = true): FactInput[] => [
  { fact: `${kind}-held`, value: held },
  { fact: `${kind}-date`, value: day },
];

beforeAll(async () => {
  town = await openTown();
  const personId = await becomeCommissioner(placeOf(town), 'commissioner', '乳品');
  const term = { from: '2026-03-01', until: '2026-12-31', field: '乳品', mayPrepare: false };
  await serve(
    placeOf(town),
    { commissioner: 'commissioner', contact: 'contact-dairy', unifiedCode: ORGS.dairy.code, ...term },
    personId,
  );
  // What a firm says of itself: one that holds; one put right, one taken back; one that an office records as well.
  await states('contact-seeds', title('high-tech-firm', SIX_MONTHS));
  await states('contact-seeds', title('innovative-sme', SIX_MONTHS));
  await states('contact-seeds', title('innovative-sme', '2025-09-05'));
  await states('contact-seeds', title('specialised-sme', SIX_MONTHS));
  await states('contact-seeds', title('specialised-sme', SIX_MONTHS, false));
  await states('contact-dairy', title('high-tech-firm', '2023-09-06'));
  const { dairy, storage } = ORGS;
  await bring([
    [dairy.name, dairy.code, '高新技术企业', SIX_MONTHS, 'GR-D', ''],
    [storage.name, storage.code, '专精特新中小企业', THREE_MONTHS, 'ZJ-S', ''],
    // Renewed since: the old certificate ends as well, and nobody has to be told.
    [storage.name, storage.code, '高新技术企业', SIX_MONTHS, 'GR-OLD', ''],
    [storage.name, storage.code, '高新技术企业', '2026-02-20', 'GR-NEW', ''],
  ]);
  await town.moveTo('2026-03-04T00:58:00.000Z');
});
afterAll(() => town?.stop());

test('before nine of that day nobody hears of it', async () => {
  for (const openid of ['contact-dairy', 'contact-storage', 'contact-seeds', 'commissioner'])
    expect(await heard(openid)).toEqual([]);
});

describe('in the morning', () => {
  beforeAll(() => town.moveTo('2026-03-05T02:00:00.000Z'));

  test('six months before: the contact of a firm in an imported list, with number and last day', async () => {
    const items = await heard('contact-dairy');
    // Once, though the firm's own word named the day after: the office's record speaks.
    expect(items.map(({ kind, at }) => [kind, at.slice(0, 16)])).toEqual([
      ['recognitionEndsIn6Months', '2026-03-04T01:00'],
    ]);
    expect(items[0]?.body).toMatch(/GR-D.*2026年9月4日/);
    expect(items[0]?.page).toBe('packages/tools/recognitions/index');
  });

  test('three months before; what was renewed is told to nobody', async () => {
    const items = await heard('contact-storage');
    expect(items.map(({ kind }) => kind)).toEqual(['recognitionEndsIn3Months']);
    expect(items[0]?.body).toMatch(/ZJ-S.*2026年6月4日/);
  });

  test('what a firm says of itself; what it put right or took back is told no more', async () => {
    const items = await heard('contact-seeds');
    expect(items.map(({ kind }) => kind)).toEqual(['recognitionEndsIn6Months']);
    expect(items[0]?.body).toMatch(/国家高新技术企业（按单位填写的认定日期推算）有效期到2026年9月4日/);
  });

  test('the commissioner who serves the firm, on the firm’s page', async () => {
    const items = await heard('commissioner');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      kind: 'recognitionEndsIn6Months',
      page: `packages/commissioner/firm/index?applicantId=${await town.applicantOf(town.contact)}`,
    });
    expect(items[0]?.body).toContain('您是这家单位的科技特派员');
  });
});
