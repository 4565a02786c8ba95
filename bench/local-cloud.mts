/**
 * The local cloud at 1,000 and at 100,000 documents, through the unmodified SDK. The figure is
 * the ratio of the two sizes: near 1 means that the indexes carry the load.
 * Goals: the sorted page within 1.5 times, restart within 2 s, memory within 500 MB.
 * Usage: tsx bench/local-cloud.mts [small large]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import wxServerSdk from 'wx-server-sdk';
import { startLocalCloud } from '../local-cloud/start';

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK types every answer as a union with string and void */
type Db = any;
type Work = (db: Db, n: number, i: number) => Promise<unknown>;

const INDEXES = {
  claims: [
    {
      name: 'state_sort',
      keys: [
        ['state', 1],
        ['sort', -1],
      ],
    },
    { name: 'number', keys: [['number', 1]], unique: true },
  ],
};
const STATES = 10;

/** 280 bytes or so; a tenth of the documents in each state, 100 in the group that is counted. */
const claim = (i: number, n: number) => ({
  _id: `c${i}`,
  number: `2026-${i.toString(36).padStart(7, '0')}`,
  state: `state-${i % STATES}`,
  batch: i % Math.max(1, n / 100) === 0 ? 'counted' : 'other',
  sort: `${String((i * 7919) % n).padStart(9, '0')}-c${i}`,
  amountFen: 5_000_000 + i,
  applicantId: `a${i % 997}`,
  itemId: 'high-tech-first',
  title: '高新技术企业首次认定奖励',
  office: 'kjj',
});

const WORK: Record<string, Work> = {
  'doc get': (db, n, i) =>
    db
      .collection('claims')
      .doc(`c${(i * 31) % n}`)
      .get(),
  'doc update': (db, n, i) =>
    db
      .collection('claims')
      .doc(`c${(i * 37) % n}`)
      .update({ data: { amountFen: i } }),
  'find by index': (db, n, i) =>
    db
      .collection('claims')
      .where({ number: claim((i * 41) % n, n).number })
      .get(),
  'sorted page of 20': (db, _n, i) =>
    db
      .collection('claims')
      .where({ state: `state-${i % STATES}` })
      .orderBy('sort', 'desc')
      .limit(20)
      .get(),
  'page behind a cursor': (db, n, i) =>
    db
      .collection('claims')
      .where({
        state: `state-${i % STATES}`,
        sort: db.command.lt(String(Math.floor(n / 2)).padStart(9, '0')),
      })
      .orderBy('sort', 'desc')
      .limit(20)
      .get(),
  'group of a page of 100': (db, _n, i) =>
    db
      .collection('claims')
      .aggregate()
      .match({ state: `state-${i % STATES}` })
      .sort({ sort: -1 })
      .limit(100)
      .group({ _id: '$office', sum: db.command.aggregate.sum('$amountFen') })
      .end(),
  transaction: (db, n, i) =>
    db.runTransaction(async (transaction: Db) => {
      const document = transaction.collection('claims').doc(`c${(i * 43) % n}`);
      const { data } = await document.get();
      await document.update({ data: { amountFen: data.amountFen + 1 } });
    }),
};

/** Without an index on purpose: grows with the number of documents. */
const WHOLE: Record<string, Work> = {
  'group of all (scan)': (db) =>
    db
      .collection('claims')
      .aggregate()
      .group({ _id: '$state', sum: db.command.aggregate.sum('$amountFen') })
      .end(),
};

async function measure(n: number): Promise<Record<string, number>> {
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  const options = {
    port: 0,
    data,
    functions: join(data, 'none'),
    app: join(data, 'none'),
    noWait: true,
    indexes: INDEXES as never,
  };
  let cloud = await startLocalCloud(options);
  const begun = performance.now();
  for (let from = 0; from < n; from += 5000)
    cloud.store.write((writer) => {
      for (let i = from; i < Math.min(n, from + 5000); i++) writer.put('claims', claim(i, n), true);
    });
  const loaded = performance.now() - begun;
  await cloud.stop();
  const reopening = performance.now();
  cloud = await startLocalCloud(options);
  const reopened = performance.now() - reopening;

  Object.assign(process.env, cloud.sdkEnvironment);
  const sdk = wxServerSdk as any;
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV });
  const db = sdk.database();
  const times: Record<string, number> = {};
  const run = async (name: string, work: Work, rounds: number) => {
    for (let i = 0; i < Math.min(10, rounds); i++) await work(db, n, i);
    const each: number[] = [];
    for (let i = 0; i < rounds; i++) {
      const at = performance.now();
      await work(db, n, i + 11);
      each.push(performance.now() - at);
    }
    times[name] = each.sort((a, b) => a - b)[Math.floor(rounds / 2)] as number;
  };
  for (const [name, work] of Object.entries(WORK)) await run(name, work, 200);
  for (const [name, work] of Object.entries(WHOLE)) await run(name, work, 5);
  console.log(
    `${n.toLocaleString('en')} documents: load ${Math.round(loaded)} ms, restart ${Math.round(reopened)} ms, RSS ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
  await cloud.stop();
  rmSync(data, { recursive: true, force: true });
  return times;
}

const [small = 1000, large = 100_000] = process.argv.slice(2).map(Number).filter(Boolean);
const few = await measure(small);
const many = await measure(large);
console.log(
  `\n${'median ms'.padEnd(26)}${String(small).padStart(10)}${String(large).padStart(10)}${'ratio'.padStart(8)}`,
);
for (const name of Object.keys(few)) {
  const [a, b] = [few[name] as number, many[name] as number];
  console.log(
    `${name.padEnd(26)}${a.toFixed(2).padStart(10)}${b.toFixed(2).padStart(10)}${(b / a).toFixed(2).padStart(8)}`,
  );
}
if ((many['sorted page of 20'] as number) > 1.5 * (few['sorted page of 20'] as number)) process.exitCode = 1;
