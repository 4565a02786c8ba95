import type { Caller } from '../../../scripts/seed/call';
import { applyFor, recommend, titleFacts } from '../../../scripts/seed/claims';
import { makeFirstAdministrator } from '../../../scripts/seed/first-admin';
import { ORGS, PEOPLE } from '../../../scripts/seed/people';
import { newCommand, type TestCloud } from './cloud';

/** A county whose offices and firms have signed in, with nothing under way. */
export interface County {
  as(openid: string): Caller;
  personId(openid: string): string;
}

/** Signs people in, gives roles and binds firms, through the real functions. */
export async function settle({ cloud, as }: TestCloud, openids: readonly string[]): Promise<County> {
  const people = PEOPLE.filter(({ openid }) => openid === 'admin-kjj' || openids.includes(openid));
  const ids = new Map<string, string>();
  for (const { openid, displayName } of people) {
    const caller = as(openid);
    const { guideVersion } = await caller.get('me.get', {});
    const { personId } = await caller.get('me.signIn', {
      commandId: newCommand(),
      guideVersion,
      displayName,
    });
    ids.set(openid, personId);
  }
  const personId = (openid: string) => ids.get(openid) ?? '';
  await makeFirstAdministrator({ url: cloud.url, env: cloud.env }, personId('admin-kjj'), 'kjj');
  for (const { openid, roles = [], orgs = [] } of people) {
    for (const { role, office } of roles.filter((granted) => granted.role !== 'administrator'))
      await as('admin-kjj').get('people.grant', {
        commandId: newCommand(),
        personId: personId(openid),
        role,
        office,
      });
    for (const org of orgs) {
      const { kind, code, name } = ORGS[org];
      await as(openid).get('applicants.bind', { commandId: newCommand(), kind, unifiedCode: code, name });
    }
  }
  return { as, personId };
}

/** One claim, submitted with real files. */
export function submitted({ cloud }: TestCloud, caller: Caller): ReturnType<typeof applyFor> {
  const facts = titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX-0001');
  return applyFor({ url: cloud.url, caller, key: newCommand(), itemId: 'high-tech-firm', facts });
}

/** Claims recommended, listed and published. */
export async function published(
  test: TestCloud,
  county: County,
  firms: readonly string[],
  workingDays = 5,
): Promise<{ claimIds: string[]; listId: string }> {
  const claimIds: string[] = [];
  for (const openid of firms) {
    const { claimId } = await submitted(test, county.as(openid));
    await recommend(county.as('examiner-kjj'), newCommand(), claimId, '科技推荐〔2026〕1号');
    claimIds.push(claimId);
  }
  const gatherer = county.as('gatherer-kjj');
  const { listId } = await gatherer.get('lists.create', {
    commandId: newCommand(),
    title: '第一批',
    claimIds,
  });
  const { version } = await gatherer.get('lists.get', { listId });
  await gatherer.get('lists.publish', {
    commandId: newCommand(),
    listId,
    expectedVersion: version,
    workingDays,
  });
  return { claimIds, listId };
}
