/** Seeds a running local cloud through the real functions; a cloud that has people already is left as it is. */
import { OFFICES, ROLE_LABELS } from '@contract';
import { callerOf, type Caller } from './seed/call';
import { tellCommissioner } from './seed/commissioners';
import { MARKS, TEMPLATES } from './seed/panel';
import { ORGS, PEOPLE, type SeedPerson } from './seed/people';
import { openRound } from './seed/round';
import { settlePeople } from './seed/settle';
import { tellStory } from './seed/story';

const url = process.argv[2];
if (!url) throw new Error('usage: tsx scripts/seed.ts http://127.0.0.1:PORT');

async function main(): Promise<void> {
  const known = (await (await fetch(`${url}/_local/people`)).json()) as unknown[];
  if (known.length === 0) await seed();
  await post('/_local/ready', {});
}

async function seed(): Promise<void> {
  const as = (openid: string): Caller => callerOf(url as string, openid);
  const settled = PEOPLE.filter(({ openid }) => openid !== 'contact-new' && openid !== 'visitor');
  const place = { url: url as string, env: 'local', as, key: (act: string) => `seed-${act}` };
  await settlePeople(place, settled);
  await openRound(as);
  await tellStory(url as string, as);
  await tellCommissioner(place);
  await post(
    '/_local/people',
    PEOPLE.map(({ openid, displayName, roles = [], orgs = [] }) => ({
      openid,
      displayName,
      roles: roles.map(({ role, office }) => `${office}:${role}`),
      firms: orgs.map((key) => ORGS[key].name),
      about: aboutOf(
        roles,
        orgs.map((key) => ORGS[key].name),
      ),
    })),
  );
  await post('/_local/templates', TEMPLATES);
  await post('/_local/marks', MARKS);
  // Messages of what was told are in their inboxes, and the desk knows that its timer runs.
  await post('/_local/timers/reminders/fire', {});
}

/** What the panel says of a person. */
function aboutOf(roles: NonNullable<SeedPerson['roles']>, firms: string[]): string {
  const duties = roles.map(({ role, office }) => `${OFFICES[office]} · ${ROLE_LABELS[role]}`);
  return [...duties, ...firms].join('，') || '尚未登记';
}

async function post(path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
