/**
 * Work lists and public notices at 1,000 and at 100,000 claims, asked of the built functions as a phone asks.
 * The figure is the ratio of the two sizes. Goal: each page within 1.5 times.
 * Usage: npm run bench -- work-lists (needs the built functions; `npm run build:functions`)
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CLAIMS } from '@platform/claims';
import { cardOf, LISTS, noticePagesOf } from '@platform/lists';
import type { ClaimState } from '@contract/kernel';
import { evolveList } from '@domain/notice/decide';
import { countPeriod } from '@domain/notice/period';
import type { ListEntry, PayList } from '@domain/notice/state';
import { workingCalendar } from '@domain/shared/calendar';
import { Store } from '../local-cloud/store/store';
import { claimIn } from '../test/domain/claim-cases';

const START = '2026-03-02T01:30:00.000Z';
const FUNCTIONS = 'dist/cloudfunctions';
/** Entries of a list: the same at either size, for only their number grows. */
const entriesPer = (n: number): number => Math.min(500, n / 2);
const LISTS_AT_LEAST = 25;
const ROUNDS = 60;
const GOAL = 1.5;
const CLAIMS_PER_APPLICANT = 20;

/** Where the claims stand: half of them are in a notice, the rest wait in the queues of the desk. */
const STATES: ClaimState[] = [
  'inNotice',
  'submitted',
  'inNotice',
  'recommended',
  'inNotice',
  'noticePassed',
  'inNotice',
  'decided',
];

const PEOPLE = {
  examiner: [{ role: 'examiner', office: 'kjj' }],
  gatherer: [{ role: 'gatherer', office: 'kjj' }],
  decider: [{ role: 'decider', office: 'xzf' }],
  payer: [{ role: 'payer', office: 'czj' }],
  contact: [],
};

type Call = [action: string, data: object, openid?: keyof typeof PEOPLE];

const CALLS: Record<string, Call> = {
  'work list, examination': ['desk.work', { queue: 'examine' }, 'examiner'],
  'work list, gathering': ['desk.work', { queue: 'gather' }, 'gatherer'],
  'work list, decision': ['desk.work', { queue: 'decide' }, 'decider'],
  'work list, payment': ['desk.work', { queue: 'pay' }, 'payer'],
  'work list, behind a cursor': ['desk.work', { queue: 'gather', cursor: at(500) }, 'gatherer'],
  'queues of the desk': ['desk.queues', {}, 'gatherer'],
  'lists of the desk': ['lists.all', {}, 'gatherer'],
  'public notices': ['notices.list', {}],
  'public notice, entries': ['notices.get', { noticeId: 'list-0' }],
  'claims of a firm': ['claims.mine', {}, 'contact'],
};

const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

function at(i: number): string {
  return new Date(Date.parse('2026-01-01T00:00:00.000Z') + i * 1000).toISOString();
}

function seed(folder: string, n: number): void {
  const store = new Store(folder, true);
  store.declareIndexes(JSON.parse(readFileSync(join(FUNCTIONS, 'indexes.json'), 'utf8')));
  const people = Object.entries(PEOPLE);
  store.write((writer) => {
    for (const [openid, roles] of people) {
      writer.put('identities', { _id: openid, personId: `p-${openid}` }, true);
      const person = { displayName: openid, guideVersion: '2026-01', consentedAt: START, roles };
      writer.put('people', { _id: `p-${openid}`, ...person }, true);
    }
    writer.put(
      'memberships',
      { _id: 'p-contact:a0', personId: 'p-contact', applicantId: 'a0', state: 'confirmed' },
      true,
    );
  });
  for (let from = 0; from < n; from += 2000)
    store.write((writer) => {
      for (let i = from; i < Math.min(n, from + 2000); i += 1) {
        const state = STATES[i % STATES.length] as ClaimState;
        const applicantId = `a${Math.floor(i / CLAIMS_PER_APPLICANT)}`;
        if (i % CLAIMS_PER_APPLICANT === 0)
          writer.put(
            'applicants',
            { _id: applicantId, kind: 'firm', name: `单位${i}`, unifiedCode: `91${i}`, createdAt: START },
            true,
          );
        const listId = state === 'inNotice' ? `list-${listOf(i)}` : undefined;
        const claim = { ...claimIn(state), number: `2026${i}`, applicantId, listId };
        const id = `c${String(i).padStart(6, '0')}`;
        const stored = {
          ...CLAIMS.project(claim as never),
          version: 5,
          head: '',
          createdAt: at(i),
          updatedAt: at(i),
          sort: `${at(i)} ${id}`,
          state: claim,
        };
        writer.put('claims', { _id: id, ...plain(stored) }, true);
      }
    });
  const inNotice = Array.from({ length: n }, (_, i) => i).filter(
    (i) => STATES[i % STATES.length] === 'inNotice',
  );
  const own = Math.ceil(inNotice.length / entriesPer(n));
  // A page is full in either size, so that pages alike are compared: further lists repeat the entries.
  for (let list = 0; list < Math.max(own, LISTS_AT_LEAST); list += 1) {
    const from = (list % own) * entriesPer(n);
    const { id, state, doc } = listDoc(list, inNotice.slice(from, from + entriesPer(n)));
    store.write((writer) => {
      writer.put('lists', doc as never, true);
      writer.put('listCards', { _id: id, ...plain(cardOf(id, state, at(list))) }, true);
      for (const page of noticePagesOf(id, state)) writer.put('noticePages', plain(page) as never, true);
    });
  }
  void store.close();

  function listOf(i: number): number {
    return Math.floor(Math.floor(i / 2) / entriesPer(n));
  }
}

function listDoc(index: number, claims: readonly number[]): { id: string; state: PayList; doc: object } {
  const entries = claims.map((i): ListEntry => ({
    claimId: `c${String(i).padStart(6, '0')}`,
    number: `2026${i}`,
    applicantId: `a${Math.floor(i / CLAIMS_PER_APPLICANT)}`,
    applicantName: `示例科技有限公司${i}`,
    unifiedCode: `91${String(i).padStart(16, '0')}`,
    itemId: 'high-tech-firm',
    itemTitle: '高新技术企业认定支持',
    article: 3,
    amountKind: 'exact',
    amountText: '5万元',
    fen: 5_000_000,
    years: [{ year: 1, lowFen: 5_000_000, highFen: 5_000_000, kind: 'certain' }],
    matterKey: String(i),
    examiningOffice: '县科技局',
  }));
  const claimIds = entries.map(({ claimId }) => claimId);
  const calendar = workingCalendar([{ year: 2026, holidays: [], workdays: [] }]);
  const period = countPeriod(calendar, '2026-03-02', { workingDays: 5 });
  const gathered = evolveList(null, { type: 'gathered', data: { title: `名单${index}`, claimIds } }, 'e1');
  const frozen = evolveList(gathered, { type: 'frozen', data: { entries, leftOut: [] } as never }, 'e2');
  const state = evolveList(frozen, { type: 'published', data: { period } as never }, 'e3');
  const id = `list-${index}`;
  const stored = {
    _id: id,
    ...LISTS.project(state),
    version: 3,
    head: '',
    createdAt: at(index),
    updatedAt: START,
    sort: `${at(index)} ${id}`,
    state,
  };
  return { id, state, doc: plain(stored) };
}

/** The local cloud in a process of its own, as `npm start` runs it. */
function start(folder: string): Promise<{ url: string; child: ChildProcess }> {
  const args = ['--import', 'tsx', 'local-cloud/main.ts', '--port', '0', '--data', folder, '--start', START];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the local cloud ended with ${code}`)));
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const url = /已启动：(http:\S+)/.exec(line)?.[1];
      if (url) resolve({ url, child });
    });
  });
}

interface Town {
  folder: string;
  url: string;
  child: ChildProcess;
}

async function open(n: number): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lists-'));
  seed(folder, n);
  return { folder, ...(await start(folder)) };
}

async function close({ folder, child }: Town): Promise<void> {
  child.removeAllListeners('exit');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
  rmSync(folder, { recursive: true, force: true });
}

async function ask(url: string, name: string): Promise<number> {
  const [action, data, openid] = CALLS[name] as Call;
  const headers = { 'content-type': 'application/json', ...(openid ? { 'x-local-openid': openid } : {}) };
  const body = JSON.stringify({ action, data });
  const text = await (await fetch(`${url}/call/api`, { method: 'POST', headers, body })).text();
  if (!text.startsWith('{"ok":true')) throw new Error(`${name}: ${text.slice(0, 300)}`);
  return Buffer.byteLength(text);
}

const median = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

const [small = 1000, large = 100_000] = process.argv.slice(2).map(Number).filter(Boolean);
const towns = [await open(small), await open(large)] as const;
console.log(
  `${'median ms'.padEnd(30)}${String(small).padStart(9)}${String(large).padStart(9)}   ratio     bytes`,
);
for (const name of Object.keys(CALLS)) {
  const each: [number[], number[]] = [[], []];
  let bytes = 0;
  // Turn and turn about, so that whatever else the machine does strikes both alike.
  for (let round = -10; round < ROUNDS; round += 1)
    for (const size of [0, 1] as const) {
      const from = performance.now();
      bytes = await ask(towns[size].url, name);
      if (round >= 0) each[size].push(performance.now() - from);
    }
  const [a, b] = each.map(median) as [number, number];
  const over = b / a > GOAL;
  if (over) process.exitCode = 1;
  console.log(
    `${name.padEnd(30)}${a.toFixed(1).padStart(9)}${b.toFixed(1).padStart(9)}${(b / a).toFixed(2).padStart(8)}${String(bytes).padStart(10)}${over ? '  above the goal' : ''}`,
  );
}
await Promise.all(towns.map(close));
