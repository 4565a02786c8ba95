/** Seeds a running local cloud through the real functions; a cloud that has people already is left as it is. */
import { OFFICES, ROLE_LABELS } from '@contract';
import { callerOf, type Caller } from './seed/call';
import { makeFirstAdministrator } from './seed/first-admin';
import { MARKS, TEMPLATES } from './seed/panel';
import { ORGS, PEOPLE, type SeedPerson } from './seed/people';
import { tellStory } from './seed/story';

const url = process.argv[2];
if (!url) throw new Error('usage: tsx scripts/seed.ts http://127.0.0.1:PORT');

async function main(): Promise<void> {
  const known = (await (await fetch(`${url}/_local/people`)).json()) as unknown[];
  if (known.length === 0) await seed();
  await post('/_local/ready', {});
}

async function seed(): Promise<void> {
  const callers = new Map<string, Caller>();
  const ids = new Map<string, string>();
  for (const { openid, displayName } of PEOPLE) {
    const caller = callerOf(url as string, openid);
    callers.set(openid, caller);
    if (openid === 'contact-new' || openid === 'visitor') continue;
    const { guideVersion } = await caller.get('me.get', {});
    const { personId } = await caller.get('me.signIn', {
      commandId: `seed-sign-${openid}`,
      guideVersion,
      displayName,
    });
    ids.set(openid, personId);
  }
  await makeFirstAdministrator({ url: url as string, env: 'local' }, ids.get('admin-kjj') ?? '', 'kjj');
  const admin = callers.get('admin-kjj') as Caller;
  for (const { openid, roles = [], orgs = [] } of PEOPLE) {
    for (const { role, office } of roles)
      if (role !== 'administrator')
        await admin.get('people.grant', {
          commandId: `seed-grant-${openid}-${role}`,
          personId: ids.get(openid) ?? '',
          role,
          office,
        });
    for (const key of orgs)
      await callers.get(openid)?.get('applicants.bind', {
        commandId: `seed-bind-${openid}`,
        kind: ORGS[key].kind,
        unifiedCode: ORGS[key].code,
        name: ORGS[key].name,
      });
  }
  await tellStory(url as string, (openid) => callers.get(openid) as Caller);
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
