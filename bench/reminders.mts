/**
 * 10,000 reminders due at one instant, two timers at once: how fast they drain into inboxes and onto phones.
 * Ends non-zero when one is missing or doubled, or when they need more than five slots of a minute.
 * Usage: tsx bench/reminders.mts [count] (the functions must have been built)
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evolve } from '@domain/application/evolve';
import { startLocalCloud } from '../local-cloud/start';

const [count = 10_000] = process.argv.slice(2).map(Number).filter(Boolean);
const functions = join(process.cwd(), 'dist/cloudfunctions');
if (!existsSync(join(functions, 'reminders/index.js'))) throw new Error('npm run build:functions first');
/** A day ends before which nothing may ring late: 09:00 on a working day. */
const DUE = '2026-03-05T01:00:00.000Z';
const SLOTS_ALLOWED = 5;
const TEMPLATE = 'TPL_NOTICE_ENDS_SOON';

process.env.LOCAL_CLOUD_NO_SYNC ??= '1';
const data = mkdtempSync(join(tmpdir(), 'bench-'));
const cloud = await startLocalCloud({
  port: 0,
  data,
  fresh: true,
  functions,
  indexes: join(functions, 'indexes.json'),
  start: DUE,
  noWait: true,
});

const period = { workingDays: 5, publishedDay: '2026-03-01', firstDay: '2026-03-02', lastDay: '2026-03-06' };
/** As the product's own fold leaves it, so that it has whatever a claim of today has. */
const claim = (i: number) => {
  const meta = { id: `c${i}`, actor: { personId: 'x', as: 'office', office: 'kjj' } as const, at: DUE };
  const data = {
    number: `2026${String(i).padStart(8, '0')}`,
    applicantId: `a${i}`,
    itemId: 'high-tech-firm',
    article: 3,
    amountKind: 'exact' as const,
    examiningOffice: 'kjj',
    matterKey: `c${i}`,
    packVersion: 'bench',
    asOf: '2026-03-01',
    baseYear: 2025,
    facts: [],
    papers: [],
    pledgeVersion: 'bench',
    clock: {},
  };
  const submitted = evolve(null, { type: 'submitted', data }, meta);
  const listed = evolve(submitted, { type: 'listed', data: { listId: 'list' } }, meta);
  return evolve(listed, { type: 'noticeEntered', data: { listId: 'list' } }, meta);
};
cloud.store.write((writer) =>
  writer.put(
    'lists',
    { _id: 'list', state: { state: 'published', title: '名单', period: { ...period, provisional: false } } },
    true,
  ),
);
for (let from = 0; from < count; from += 2000)
  cloud.store.write((writer) => {
    for (let i = from; i < Math.min(count, from + 2000); i++) {
      writer.put('claims', { _id: `c${i}`, number: claim(i).number, state: claim(i) }, true);
      writer.put('applicants', { _id: `a${i}`, kind: 'firm', name: `示例企业${i}` }, true);
      writer.put('memberships', { _id: `p${i}:a${i}`, personId: `p${i}`, applicantId: `a${i}` }, true);
      writer.put('identities', { _id: `o${i}`, personId: `p${i}` }, true);
      writer.put(
        'quota',
        { _id: `o${i}:${TEMPLATE}`, openid: `o${i}`, templateId: TEMPLATE, left: 1, updatedAt: DUE },
        true,
      );
      writer.put('bells', bell(i), true);
    }
  });
for (let i = 0; i < count; i++) await cloud.store.meta.put(`quota/o${i}/${TEMPLATE}`, { left: 1 });

function bell(i: number) {
  return {
    _id: `c${i}:noticeEndsSoon:2026-03-06`,
    kind: 'noticeEndsSoon',
    subject: { collection: 'claims', id: `c${i}` },
    eventId: `c${i}:000005`,
    standsOn: '2026-03-06',
    uselessAfter: '2026-03-06T16:00:00.000Z',
    dueAt: DUE,
    to: [{ contactsOf: `a${i}` }, { commissionersOf: `a${i}` }],
    state: 'waiting',
  };
}

const fire = (slot: number, timer: string) =>
  cloud.functions.invoke('reminders', JSON.stringify({ Type: 'Timer', Time: `${slot}-${timer}` }), {
    source: 'wx_trigger',
  });
const begun = performance.now();
let slots = 0;
let first = 0;
while (slots < 30) {
  const answers = await Promise.all([fire(slots, 'a'), fire(slots, 'b')]);
  slots += 1;
  if (slots === 1) first = performance.now() - begun;
  const done = answers.flatMap(
    (text) => (JSON.parse(text ?? '{}') as { ran?: { job: string; done: number; ms: number }[] }).ran ?? [],
  );
  console.log(
    `slot ${slots}: ${done
      .filter(({ done: n }) => n > 0)
      .map(({ job, done: n, ms }) => `${job} ${n} in ${(ms / 1000).toFixed(1)} s`)
      .join(', ')}`,
  );
  if (!done.some(({ job, done: n }) => ['ringBells', 'deliverDue'].includes(job) && n > 0)) break;
}
const seconds = (performance.now() - begun) / 1000;

const phones = new Map<string, number>();
const sent = (cloud.store.meta.get('messages') as number | undefined) ?? 0;
for (let i = 0; i < sent; i++) {
  const { touser } = cloud.store.meta.get(`message/${i}`) as { touser: string };
  phones.set(touser, (phones.get(touser) ?? 0) + 1);
}
const inboxes = new Map<string, number>();
for (const { personId } of cloud.store.all('inbox'))
  inboxes.set(String(personId), (inboxes.get(String(personId)) ?? 0) + 1);
const doubled = [...phones.values(), ...inboxes.values()].filter((n) => n > 1).length;
const unspent = [...cloud.store.all('quota')].filter(({ left }) => left !== 0).length;
console.log(
  `${count.toLocaleString('en')} due at once, two timers: inboxes ${inboxes.size}, phones ${phones.size}, doubled ${doubled}, ` +
    `ledger not spent ${unspent}; ${seconds.toFixed(1)} s in ${slots} slots, ${Math.round(count / seconds)}/s (first slot ${Math.round(first / 1000)} s)`,
);
await cloud.stop();
rmSync(data, { recursive: true, force: true });
if (inboxes.size !== count || phones.size !== count || doubled > 0 || unspent > 0 || slots > SLOTS_ALLOWED)
  process.exitCode = 1;
