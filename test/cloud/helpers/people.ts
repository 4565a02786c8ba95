import type { Caller } from '../../../scripts/seed/call';
import { newCommand, type TestCloud } from './cloud';

/** Signs somebody in who is not of the demonstration. @returns the caller and the person's id */
export async function signIn(town: TestCloud, openid: string): Promise<{ caller: Caller; personId: string }> {
  const caller = town.as(openid);
  const { guideVersion } = await caller.get('me.get', {});
  const { personId } = await caller.get('me.signIn', {
    commandId: newCommand(),
    guideVersion,
    displayName: openid,
  });
  return { caller, personId };
}
