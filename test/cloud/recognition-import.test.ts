import tcb from '@cloudbase/node-sdk';
import { checkAll } from '../../scripts/seed/claims';
import { madeUpCode } from '../../scripts/seed/codes';
import { ORGS } from '../../scripts/seed/people';
import { bind } from '../../scripts/seed/settle';
import type { ImportView } from '@contract';
import { newCommand } from './helpers/cloud';
import { docx } from './helpers/files';
import { sheet, uploadSheet } from './helpers/sheets';
import { openTown, placeOf, type Town } from './helpers/town';

type Row = (string | number | Date)[];
const row = (
  name: string,
  code: string,
  number: string,
  over: Partial<Record<'kind' | 'day', string | Date>> = {},
): Row => [name, code, over.kind ?? '高新技术企业', over.day ?? '2025-11-20', number, '首次'];
const STRANGER = madeUpCode('91', 'NEW0001');

/** 免申即享: a list of recognitions brought in whole, and claims that wait for one tap. */
describe('a list of recognitions', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town?.stop());

  const start = async (rows: Row[], over: object = {}, head?: string[]) =>
    town.gatherer.ask('imports.start', {
      commandId: newCommand(),
      fileId: await uploadSheet(town.cloud.url, town.gatherer, await sheet(rows, head)),
      document: '内科高字〔2025〕3号',
      renewal: 'unknown',
      ...over,
    });
  /** The function `documents` reads the list. */
  const readList = async (importId: string): Promise<ImportView> => {
    const answer = await fetch(`${town.cloud.url}/call/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': 'gatherer-kjj' },
      body: JSON.stringify({ action: 'imports.read', data: { importId } }),
    });
    return ((await answer.json()) as { data: ImportView }).data;
  };
  const bring = async (rows: Row[], over: object = {}, head?: string[]) => {
    const started = await start(rows, over, head);
    if (!started.ok) throw new Error(started.code);
    return readList(started.data.id);
  };
  const confirm = (of: ImportView, commandId = newCommand()) =>
    town.gatherer.ask('imports.confirm', { commandId, importId: of.id, expectedVersion: of.version });
  const preparedOf = async (caller = town.contact) =>
    (await caller.get('prepared.list', { applicantId: await town.applicantOf(caller) })).items;

  it('is looked at line by line before anything happens', async () => {
    const wrong = `${ORGS.seeds.code.slice(0, 17)}${ORGS.seeds.code.endsWith('0') ? '1' : '0'}`;
    const read = await bring([
      row('示例乳业科技有限公司', ORGS.dairy.code, 'GR1', { day: new Date('2025-11-20T00:00:00Z') }),
      row('示例新企业', STRANGER, 'GR2'),
      row('示例种业有限公司', wrong, 'GR3'),
      row('示例储能材料有限公司', ORGS.storage.code, 'GR4', { kind: '文明单位' }),
      row('示例储能材料有限公司', ORGS.storage.code, 'GR5', { day: '2026-12-01' }),
      row('示例乳业', ORGS.dairy.code, 'gr1'),
      row('示例储能材料有限公司', ORGS.storage.code, 'GR6', { day: '2021-05-01' }),
    ]);
    expect(read).toMatchObject({
      state: 'ready',
      total: 7,
      counts: { prepared: 1, waiting: 1, recordOnly: 1, known: 0, faulty: 4 },
    });
    const { items } = await town.gatherer.get('imports.rows', { importId: read.id });
    expect(items.map(({ row: n, verdict }) => [n, verdict])).toEqual([
      [3, 'prepared'],
      [4, 'waiting'],
      [5, 'faulty'],
      [6, 'faulty'],
      [7, 'faulty'],
      [8, 'faulty'],
      [9, 'recordOnly'],
    ]);
    expect(items[2]?.notes[0]).toContain('校验位不符');
    expect(items[5]?.notes).toContain('与第3行重复，请删去一行。');
    const faulty = await town.gatherer.get('imports.rows', { importId: read.id, verdict: 'faulty' });
    expect(faulty.items).toHaveLength(4);
  });

  it('with a wrong line is refused whole: nothing is brought in', async () => {
    const read = await bring([
      row('示例乳业科技有限公司', ORGS.dairy.code, 'GR1'),
      row('示例种业有限公司', ORGS.seeds.code, ''),
    ]);
    expect(await confirm(read)).toMatchObject({
      ok: false,
      code: 'IMPORT_FAULTY',
      message: '还有1行有误，请在表格里改好（或删去）后重新上传；一行也没有导入。',
    });
    expect(await preparedOf()).toEqual([]);
  });

  it.each<[string, () => Promise<ImportView>, string]>([
    ['without a column', () => bring([['a', 'b']], {}, ['单位名称', '统一社会信用代码']), '认定类别'],
    ['without a line', () => bring([]), '没有内容'],
    [
      'of more than 1,000 lines',
      () => bring(Array.from({ length: 1001 }, (_, n) => row('某', STRANGER, `N${n}`))),
      '1000行',
    ],
  ])('%s says so', async (_name, read, words) => {
    const view = await read();
    expect(view.state).toBe('failed');
    expect(view.message).toContain(words);
  });

  it('that is no sheet, or somebody else’s file, is refused', async () => {
    const { upload } = await import('../../scripts/seed/papers');
    const word = await upload(town.cloud.url, town.gatherer, '名单.docx', docx(), 'office');
    const ask = (fileId: string) =>
      town.gatherer.ask('imports.start', {
        commandId: newCommand(),
        fileId,
        document: 'D',
        renewal: 'first',
      });
    expect(await ask(word)).toMatchObject({ ok: false, code: 'FILE_WRONG_KIND' });
    const others = await uploadSheet(town.cloud.url, town.payer, await sheet([row('某', STRANGER, 'X')]));
    expect(await ask(others)).toMatchObject({ ok: false, code: 'FILE_UNKNOWN' });
  });

  let first: ImportView;
  it('confirmed, is brought in whole; twice tapped, once', async () => {
    first = await bring([
      row('示例乳业科技有限公司', ORGS.dairy.code, 'GR1'),
      row('示例新企业', STRANGER, 'GR2'),
    ]);
    const commandId = newCommand();
    const [one, two] = await Promise.all([confirm(first, commandId), confirm(first, commandId)]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    expect(await confirm(first)).toMatchObject({ ok: false });
    const after = await town.gatherer.get('imports.get', { importId: first.id });
    expect(after).toMatchObject({ state: 'done', done: 2 });
  });

  it('brought again, is known', async () => {
    const again = await bring([row('示例乳业科技有限公司', ORGS.dairy.code, 'GR1')]);
    expect(again.counts).toMatchObject({ known: 1, prepared: 0 });
    expect(await confirm(again)).toMatchObject({ ok: false, code: 'OUT_OF_TURN' });
  });

  it('gives its firm the facts, beside the firm’s own word and before it', async () => {
    const applicantId = await town.applicantOf(town.contact);
    await town.contact.get('profile.save', {
      commandId: newCommand(),
      applicantId,
      facts: [{ fact: 'high-tech-firm-date', value: '2025-11-02' }],
    });
    const { values } = await town.contact.get('profile.get', { applicantId });
    const dates = values.filter(({ fact }) => fact === 'high-tech-firm-date');
    expect(dates.map(({ source, value }) => [source, value]).sort()).toEqual([
      ['office', '2025-11-20'],
      ['self', '2025-11-02'],
    ]);
  });

  it('tells the contact, who confirms with one tap; twice tapped, one claim', async () => {
    await town.fire();
    const { items: inbox } = await town.contact.get('inbox.list', {});
    expect(inbox.map(({ kind }) => kind)).toContain('preparedClaim');
    const [prepared] = await preparedOf();
    expect(prepared).toMatchObject({
      itemId: 'high-tech-firm',
      number: 'GR1',
      document: '内科高字〔2025〕3号',
      waived: ['认定证书或批准文件', '营业执照或法人证书'],
    });
    expect(prepared?.facts).toEqual(
      expect.arrayContaining([{ fact: 'high-tech-firm-date', value: '2025-11-20' }]),
    );
    const act = {
      commandId: newCommand(),
      applicantId: prepared?.applicantId ?? '',
      recognitionId: prepared?.recognitionId ?? '',
      pledgeVersion: prepared?.pledgeVersion ?? '',
    };
    expect(
      await town.contact.ask('prepared.confirm', { ...act, pledgeVersion: 'other', commandId: newCommand() }),
    ).toMatchObject({
      ok: false,
      code: 'PLEDGE_NEEDED',
    });
    const taps = await Promise.all([
      town.contact.ask('prepared.confirm', act),
      town.contact.ask('prepared.confirm', act),
    ]);
    expect(taps[0]).toMatchObject({ ok: true });
    expect(taps[1]).toMatchObject({ ok: true, data: (taps[0] as { data: object }).data });
    expect(await preparedOf()).toEqual([]);
    expect(await town.contact.ask('prepared.confirm', { ...act, commandId: newCommand() })).toMatchObject({
      ok: false,
      code: 'ALREADY_OPEN',
    });
    const { items } = await town.examiner.get('desk.work', { queue: 'examine' });
    expect(items).toHaveLength(1);
    const { claim } = await town.examiner.get('desk.claim', { claimId: items[0]?.id ?? '' });
    expect(claim.papers.filter(({ waived }) => waived)).toHaveLength(2);
    expect(claim.papers[0]?.waived).toContain('内科高字〔2025〕3号');
    // The office's record is the proof: every condition can be ticked against it.
    expect(await checkAll(town.examiner, newCommand(), claim.summary.id)).toBeGreaterThan(
      claim.summary.version,
    );
  });

  it('taken back, it waits again', async () => {
    const { items } = await town.contact.get('claims.mine', {});
    await town.contact.get('claims.withdraw', {
      commandId: newCommand(),
      claimId: items[0]?.id ?? '',
      expectedVersion: items[0]?.version ?? 0,
      reason: '先不办',
    });
    expect(await preparedOf()).toHaveLength(1);
  });

  it('a firm not known yet finds its prepared claim once its contact is there', async () => {
    const person = town.as('contact-new');
    const org = { kind: 'firm', code: STRANGER, name: '示例新企业' } as const;
    const id = await bind(placeOf(town), 'contact-new', org);
    const { items } = await person.get('prepared.list', { applicantId: id });
    expect(items).toMatchObject([{ number: 'GR2', itemId: 'high-tech-firm' }]);
    expect(await town.contact.ask('prepared.list', { applicantId: id })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

/** Every document of a collection, read past the product. */
async function all(town: Town, collection: string): Promise<{ number: string }[]> {
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `${town.cloud.url}/admin` });
  const app = tcb.init({ env: town.cloud.env, secretId: 'local', secretKey: 'local' });
  const { data } = await app.database().collection(collection).limit(1000).get();
  const { total } = await app.database().collection(collection).count();
  expect(total).toBe(data.length);
  return data as { number: string }[];
}

/** One thousand lines, the machine stopped again and again: each line once, every one of them. */
describe('a long list', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town?.stop());

  it('goes on after every stop, doubles none and leaves none out', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) =>
      row(`示例企业${n}`, madeUpCode('91', `L${String(n).padStart(6, '0')}`), `GR-L${n}`),
    );
    const fileId = await uploadSheet(town.cloud.url, town.gatherer, await sheet(rows));
    const { id } = await town.gatherer.get('imports.start', {
      commandId: newCommand(),
      fileId,
      document: 'D',
      renewal: 'first',
    });
    const answer = await fetch(`${town.cloud.url}/call/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': 'gatherer-kjj' },
      body: JSON.stringify({ action: 'imports.read', data: { importId: id } }),
    });
    const { data } = (await answer.json()) as { data: ImportView };
    expect(data).toMatchObject({ state: 'ready', total: 1000, counts: { waiting: 1000 } });
    let pages = 0;
    let seen = 0;
    for (let cursor: string | undefined; pages === 0 || cursor; pages += 1) {
      const page = await town.gatherer.get('imports.rows', { importId: id, cursor });
      expect(JSON.stringify(page).length).toBeLessThan(200 * 1024);
      seen += page.items.length;
      cursor = page.next;
    }
    expect([pages, seen]).toEqual([20, 1000]);
    // Written, but the answer never comes: the run dies between a write and its checkpoint, three times over.
    for (const operation of [2, 7, 20])
      await fetch(`${town.cloud.url}/_local/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'lostAnswer', action: 'database.insertDocument', operation }),
      });
    await town.gatherer.ask('imports.confirm', {
      commandId: newCommand(),
      importId: id,
      expectedVersion: data.version,
    });
    expect(await town.gatherer.get('imports.get', { importId: id })).toMatchObject({ state: 'confirmed' });
    for (let times = 0; times < 20; times += 1) {
      const { state } = await town.gatherer.get('imports.get', { importId: id });
      if (state === 'done') break;
      await town.fire();
    }
    expect(await town.gatherer.get('imports.get', { importId: id })).toMatchObject({
      state: 'done',
      done: 1000,
    });
    const stored = await all(town, 'recognitions');
    expect(stored).toHaveLength(1000);
    expect(new Set(stored.map(({ number }) => number)).size).toBe(1000);
  });
});
