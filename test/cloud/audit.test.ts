import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { titleFacts } from '../../scripts/seed/claims';
import { openCall, termsOf } from './helpers/calls';
import { newCommand } from './helpers/cloud';
import { openTown, publish, recommended, type Town } from './helpers/town';
import { putDocument, removeDocument } from './helpers/store';

const ROOT = join(__dirname, '../..');

/** `npm run audit` beside the running product: every chain followed, a break named, a removed chain found. */
describe('the audit', () => {
  let town: Town;
  let folder: string;
  let claimId: string;
  let listId: string;
  let callId: string;

  const audit = () =>
    new Promise<{ code: number; lines: string[] }>((resolve) => {
      const args = ['--import', 'tsx', 'scripts/audit.ts', '--data', folder];
      execFile(process.execPath, args, { cwd: ROOT }, (error, stdout, stderr) => {
        const lines = `${stdout}${stderr}`.trim().split('\n');
        resolve({ code: error ? Number(error.code) : 0, lines });
      });
    });
  type Row = { _id: string } & Record<string, unknown>;
  const stored = (collection: string, id: string) => town.cloud.store.get(collection, id) as Row;
  const put = (
    collection: 'events' | 'claims' | 'lists' | 'calls' | 'budgetPlans' | 'texts' | 'digests' | 'digestParts',
    { _id, ...rest }: Row,
  ) => putDocument(town, collection, _id, rest);
  const eventsOf = (chain: string) =>
    [...town.cloud.store.all('events')].filter(({ aggregate }) => aggregate === chain) as Row[];

  /** The event of the recommendation: it has words of its own, and others follow it. */
  const recommendation = (): string =>
    String(eventsOf(claimId).find(({ body }) => String(body).includes('测试1号'))?._id);
  const after = (id: string): string => {
    const ids = eventsOf(claimId).map(({ _id }) => _id);
    return String(ids[ids.indexOf(id) + 1]);
  };

  /** Breaks something, audits, puts it right again. */
  async function broken(collection: Parameters<typeof put>[0], id: string, over: object | null) {
    const before = stored(collection, id);
    if (over) await put(collection, { ...before, ...over });
    else await removeDocument(town, collection, id);
    const result = await audit();
    await put(collection, before);
    expect(result.code).toBe(1);
    return result.lines;
  }

  beforeAll(async () => {
    town = await openTown();
    const status = await fetch(`${town.cloud.url}/_local/status`);
    folder = ((await status.json()) as { data: string }).data;
    const facts = titleFacts('high-tech-firm', '2025-11-20', 'GX-1');
    claimId = await recommended(town, town.contact, town.examiner, 'high-tech-firm', facts);
    listId = await publish(town, [claimId]);
    ({ callId } = await openCall(town, termsOf('tech-sme')));
    await town.payer.get('budgets.plan', {
      commandId: newCommand(),
      expectedVersion: 0,
      year: 2026,
      fen: 100,
      documentNumber: '和财预〔2026〕1号',
    });
  });
  afterAll(() => town.stop());

  it('finds every chain whole while the product works', async () => {
    const working = Promise.all(
      Array.from({ length: 40 }, () => town.contact.get('claims.get', { claimId })),
    );
    const { code, lines } = await audit();
    await working;
    expect(lines).toEqual(['4 chains, 0 broken']);
    expect(code).toBe(0);
  });

  it('an event that was changed', async () => {
    const id = recommendation();
    const body = String(stored('events', id).body).replace('测试1号', '测试2号');
    const lines = await broken('events', id, { body });
    expect(lines[0]).toContain(`断裂：${claimId}，在 ${id}`);
    expect(lines.at(-1)).toBe('4 chains, 1 broken');
    expect((await broken('events', id, { at: '2026-01-01T00:00:00.000Z' }))[0]).toContain(id);
  });

  it('an event that was changed together with its hash: the next one does not fit', async () => {
    const { createHash } = await import('node:crypto');
    const id = recommendation();
    const body = String(stored('events', id).body).replace('测试1号', '测试2号');
    const hash = createHash('sha256').update(body).digest('hex');
    expect((await broken('events', id, { body, hash }))[0]).toContain(`在 ${after(id)}`);
  });

  it('an event in the middle or at the end that was taken out', async () => {
    expect((await broken('events', `${claimId}:000002`, null))[0]).toContain('第2个事件缺失');
    const last = String(eventsOf(claimId).at(-1)?._id);
    expect((await broken('events', last, null))[0]).toContain(claimId);
  });

  it('a record that says something else than its chain, and words other than those that were written', async () => {
    expect((await broken('claims', claimId, { version: 99 }))[0]).toContain(`claims/${claimId}`);
    expect((await broken('claims', claimId, { head: 'a'.repeat(64) }))[0]).toContain('末尾不符');
    const textId = recommendation();
    expect((await broken('texts', textId, { body: '{"note":"改过"}' }))[0]).toContain('文字');
  });

  it('every kind of chain is followed: claims, lists, calls and the plans of budgets', async () => {
    const chains = [
      ['claims', claimId],
      ['lists', listId],
      ['calls', callId],
      ['budgetPlans', 'plan-2026'],
    ] as const;
    for (const [collection, id] of chains) {
      const [last] = eventsOf(id).slice(-1);
      const body = String(last?.body).replace('2026', '2027');
      const lines = await broken('events', String(last?._id), { body });
      expect(lines).toEqual([
        expect.stringContaining(`断裂：${id}，在 ${String(last?._id)}`),
        '4 chains, 1 broken',
      ]);
      expect((await broken(collection, id, { head: 'a'.repeat(64) }))[0]).toContain(`${collection}/${id}`);
    }
  });

  it('words that were erased are no break', async () => {
    const textId = recommendation();
    const before = stored('texts', textId);
    await removeDocument(town, 'texts', textId);
    expect(await audit()).toEqual({ code: 0, lines: ['4 chains, 0 broken'] });
    await put('texts', before);
  });

  it('each day leaves a digest, chained to the day before', async () => {
    await town.moveTo('2026-03-04T17:00:00.000Z');
    // Days without an event call for no slot of their own here; the platform's minute does.
    await town.fire();
    const digests = [...town.cloud.store.all('digests')] as Row[];
    expect(digests.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
    expect(digests[1]?.prev).toBe(digests[0]?.hash);
    expect((await audit()).lines).toEqual(['4 chains, 0 broken']);
    expect((await broken('digests', '2026-03-03', null))[0]).toContain('与前一天接不上');
    const [part] = [...town.cloud.store.all('digestParts')] as Row[];
    expect((await broken('digestParts', String(part?._id), { heads: [] }))[0]).toContain('每日摘要');
  });

  it('a whole chain that was removed with everything that pointed to it is found by the digest', async () => {
    for (const { _id } of eventsOf(claimId)) await removeDocument(town, 'events', _id);
    await removeDocument(town, 'claims', claimId);
    for (const row of [...town.cloud.store.all('outbox')] as Row[])
      if (row.aggregate === claimId) await removeDocument(town, 'outbox', row._id);
    const { code, lines } = await audit();
    expect(code).toBe(1);
    expect(lines[0]).toContain(claimId);
    expect(lines[0]).toContain('2026-03-02的每日摘要');
    expect(lines.at(-1)).toBe('4 chains, 1 broken');
    expect(listId).not.toBe(claimId);
  });

  it('a folder without data is no whole chain', async () => {
    folder = join(folder, 'nothing');
    expect((await audit()).code).toBe(2);
  });
});
