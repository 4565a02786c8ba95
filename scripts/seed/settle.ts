import type { Caller } from './call';
import { makeFirstAdministrator } from './first-admin';
import { madeUpPdf, madeUpPng, upload } from './papers';
import { ORGS, type SeedOrg, type SeedPerson } from './people';

/** The day until which the demonstration's roles are given. */
export const ROLES_UNTIL = '2029-12-31';
const ADMINISTRATOR = 'admin-kjj';

export interface Place {
  url: string;
  env: string;
  as(openid: string): Caller;
  /** A command id for one act, given its name. */
  key(act: string): string;
}

/**
 * Signs people in, gives them their roles and binds their organisations, each through the real functions: the first
 * administrator as deploying makes one, everybody else by an administrator; bindings are confirmed by 县科技局.
 * @returns person ids by openid
 */
export async function settlePeople(
  place: Place,
  people: readonly SeedPerson[],
): Promise<Map<string, string>> {
  const { as, key } = place;
  const ids = new Map<string, string>();
  for (const { openid, displayName } of people) {
    const { guideVersion } = await as(openid).get('me.get', {});
    const { personId } = await as(openid).get('me.signIn', {
      commandId: key(`sign-${openid}`),
      guideVersion,
      displayName,
    });
    ids.set(openid, personId);
  }
  await makeFirstAdministrator(place, ids.get(ADMINISTRATOR) ?? '', 'kjj');
  for (const { openid, roles = [] } of people)
    for (const { role, office } of roles.filter((one) => one.role !== 'administrator'))
      await as(ADMINISTRATOR).get('people.grant', {
        commandId: key(`grant-${openid}-${role}`),
        personId: ids.get(openid) ?? '',
        role,
        office,
        until: ROLES_UNTIL,
      });
  for (const { openid, orgs = [] } of people)
    for (const org of orgs) await bindAndConfirm(place, openid, ORGS[org]);
  return ids;
}

/** Asks to stand for an organisation with a licence and an authorisation. @returns the applicant's id */
export async function bind(
  { url, as, key }: Place,
  openid: string,
  { kind, code, name }: SeedOrg,
): Promise<string> {
  const caller = as(openid);
  const licence = await upload(url, caller, '营业执照.png', madeUpPng(), 'licence');
  const authorisation = await upload(url, caller, '授权书.pdf', madeUpPdf('authorisation'), 'authorisation');
  const { id } = await caller.get('applicants.bind', {
    commandId: key(`bind-${openid}-${code}`),
    kind,
    unifiedCode: code,
    name,
    licence: [licence],
    authorisation: [authorisation],
  });
  return id;
}

async function bindAndConfirm(place: Place, openid: string, org: SeedOrg): Promise<void> {
  const { as, key } = place;
  const applicantId = await bind(place, openid, org);
  const { items } = await as(openid).get('bindings.mine', {});
  const bindingId = items.find((one) => one.applicantId === applicantId)?.id ?? '';
  await as(ADMINISTRATOR).get('bindings.confirm', {
    commandId: key(`confirm-${openid}-${org.code}`),
    bindingId,
  });
}
