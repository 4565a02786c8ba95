import { MARKS, TEMPLATES } from '../../../scripts/seed/panel';
import { ORGS, PEOPLE } from '../../../scripts/seed/people';
import { settlePeople } from '../../../scripts/seed/settle';
import { forgetSettling } from '../../cloud/helpers/store';
import { newCommand, type TestCloud } from '../../cloud/helpers/cloud';

const ADMINISTRATOR = 'admin-kjj';

/** Signs people in, gives roles and binds firms through the real functions; everybody else stays a stranger. */
export async function settle(test: TestCloud, openids: readonly string[]): Promise<void> {
  const { cloud, as } = test;
  const people = PEOPLE.filter(({ openid }) => openid === ADMINISTRATOR || openids.includes(openid));
  await settlePeople({ url: cloud.url, env: cloud.env, as, key: newCommand }, people);
  await forgetSettling(test);
  await introduce(cloud.url);
}

/** Tells the panel whom it can switch to and what messages and moments are called, as the seed does. */
async function introduce(url: string): Promise<void> {
  const people = PEOPLE.map(({ openid, displayName, roles = [], orgs = [] }) => ({
    openid,
    displayName,
    roles: roles.map(({ role, office }) => `${office}:${role}`),
    firms: orgs.map((key) => ORGS[key].name),
  }));
  for (const [name, body] of Object.entries({ people, templates: TEMPLATES, marks: MARKS })) {
    const answer = await fetch(`${url}/_local/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`/_local/${name}: ${answer.status}`);
  }
}
