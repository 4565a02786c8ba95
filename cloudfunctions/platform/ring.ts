import { type Instant } from '@contract/kernel';
import { hears, NOTHING_OFF } from '@domain/reminder/choices';
import type { Matter, To } from '@domain/reminder/kind';
import { KINDS } from '@domain/reminder/kinds';
import { messageFor, type MessageText } from '@domain/reminder/message';
import { phoneFrom } from '@domain/reminder/quiet';
import { addressed } from '@domain/reminder/served';
import { lapseOf } from '@domain/reminder/standing';
import { dueBells, nextBell, type StoredBell } from './bells';
import { switchedOff } from './choices';
import { matterTitle, toldOf } from './claim-told';
import { inboxDoc } from './inbox';
import type { JobContext, JobResult } from './job';
import { addMissing, updateMany } from './many';
import { mattersOf } from './matters';
import { followersOf, recipientsOf } from './recipients';
import { newReminder } from './reminders';

/** Bells looked at together. */
const PAGE = 200;
/** After so many failures a bell is put aside, so that it cannot hold up the others. */
const MAX_ATTEMPTS = 5;

/**
 * Tells what is due: looks at each matter once more, finds out who hears of it, puts the message into their
 * inboxes and leaves one reminder a person for the phone. Written without a transaction: ids are made of bell and
 * person, inboxes come first and the bell's own state last, so a killed run, or two at once, tell each once.
 */
export async function ringBells({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  const failedNow = new Set<string>();
  let done = 0;
  while (Date.now() < deadline) {
    const page = (await dueBells(at, PAGE + failedNow.size)).filter(({ _id }) => !failedNow.has(_id));
    if (page.length === 0)
      return { done, failed: failedNow.size, nextDueAt: failedNow.size > 0 ? at : await nextBell() };
    try {
      await ring(page, at);
      done += page.length;
    } catch (error) {
      // One of them is in trouble: each alone, so that it holds up no other.
      console.error('bells failed together', page.length, error);
      for (const bell of page) {
        if (Date.now() >= deadline) break;
        try {
          await ring([bell], at);
          done += 1;
        } catch (alone) {
          failedNow.add(bell._id);
          await noteFailure(bell, alone);
        }
      }
    }
  }
  return { done, failed: failedNow.size, nextDueAt: at };
}

async function ring(bells: readonly StoredBell[], at: Instant): Promise<void> {
  const matter = await mattersOf(bells.map(({ subject }) => subject));
  const of = (bell: StoredBell): Matter => matter(bell.subject);
  const lapsed = new Map<string, string[]>();
  const alive: StoredBell[] = [];
  for (const bell of bells) {
    const lapse = lapseOf(bell, of(bell), at);
    if (lapse) lapsed.set(lapse, [...(lapsed.get(lapse) ?? []), bell._id]);
    else alive.push(bell);
  }
  const { rung, further } = await tellAll(alive, of, at);
  for (const [outcome, ids] of lapsed) await close(ids, { state: 'lapsed', outcome });
  for (const [id, next] of further) await close([id], { next });
  await close(rung, { state: 'rung', rungAt: at });
}

interface Planned {
  bell: StoredBell;
  message: MessageText;
  matter: { id: string; title: string };
  personId: string;
  /** By which relation the person hears of it. */
  via: To;
}

const close = (ids: readonly string[], data: object) => updateMany('bells', ids, { state: 'waiting' }, data);

/** @returns the bells whose every recipient has been told, and how far the others are */
async function tellAll(
  bells: readonly StoredBell[],
  matter: (bell: StoredBell) => Matter,
  at: Instant,
): Promise<{ rung: string[]; further: [string, string][] }> {
  const rung: string[] = [];
  const further: [string, string][] = [];
  if (bells.length === 0) return { rung, further };
  const told = await toldOf(bells, matter);
  const named = await recipientsOf(
    bells.flatMap(({ to }) => to),
    at,
  );
  const planned: Planned[] = [];
  for (const bell of bells) {
    const tells = told(bell);
    const message = messageFor(bell.kind, tells);
    const crowd = await crowdOf(bell);
    const { subject } = bell;
    for (const [personId, via] of message ? relationsOf(bell.to, named, crowd.personIds) : [])
      if (message)
        planned.push({
          bell,
          message: addressed(message, via, subject),
          matter: matterTitle(bell, tells),
          personId,
          via,
        });
    if (crowd.next === undefined || !message) rung.push(bell._id);
    else further.push([bell._id, crowd.next]);
  }
  const off = await switchedOff(planned.map(({ personId }) => personId));
  const wanted = planned.filter(({ bell, personId, via }) =>
    hears(bell.kind, via, off.get(personId) ?? NOTHING_OFF),
  );
  await addMissing(
    'inbox',
    wanted.map(({ bell, message, matter: about, personId }) =>
      inboxDoc({ id: `${bell._id}:${personId}`, bell, message, matter: about, personId, at }),
    ),
  );
  await addMissing(
    'reminders',
    wanted.map(({ bell, message, personId, via }) =>
      newReminder({ bell, message, personId, via, dueAt: phoneFrom(at, bell.uselessAfter), at }),
    ),
  );
  return { rung, further };
}

/** Each person once, by the first relation that names them. */
function relationsOf(
  to: readonly To[],
  named: (to: To) => readonly string[],
  crowd: readonly string[],
): Map<string, To> {
  const relations = new Map<string, To>();
  for (const via of to)
    for (const personId of 'followersOf' in via ? crowd : named(via))
      if (!relations.has(personId)) relations.set(personId, via);
  return relations;
}

/** Followers can be many: some at a time, the bell remembers how far it is. */
async function crowdOf(bell: StoredBell): Promise<{ personIds: string[]; next?: string }> {
  const followed = bell.to.find((one): one is Extract<To, { followersOf: string }> => 'followersOf' in one);
  return followed ? followersOf(followed.followersOf, bell.next) : { personIds: [] };
}

/** The log names the bell and the fault, never what people wrote. */
async function noteFailure({ _id, kind, attempts = 0 }: StoredBell, error: unknown): Promise<void> {
  console.error('bell failed', _id, KINDS[kind] ? kind : 'unknown kind', error);
  await close([_id], {
    attempts: attempts + 1,
    ...(attempts + 1 >= MAX_ATTEMPTS ? { state: 'failed' } : {}),
  });
}
