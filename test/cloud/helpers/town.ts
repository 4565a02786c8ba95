import type { Caller } from '../../../scripts/seed/call';
import { applyFor, recommend } from '../../../scripts/seed/claims';
import { PEOPLE } from '../../../scripts/seed/people';
import { settlePeople, type Place } from '../../../scripts/seed/settle';
import type { FactInput } from '@contract';
import { forgetSettling } from './store';
import { newCommand, openCloud, type CloudOptions, type TestCloud } from './cloud';

/** A cloud with the demonstration's people and organisations, and nothing under way. */
export interface Town extends TestCloud {
  ids: Map<string, string>;
  contact: Caller;
  station: Caller;
  examiner: Caller;
  organisation: Caller;
  gatherer: Caller;
  decider: Caller;
  payer: Caller;
  visitor: Caller;
  applicantOf(caller: Caller): Promise<string>;
}

export async function openTown(start?: string, timeZone?: string, more?: CloudOptions): Promise<Town> {
  const test = await openCloud(start, timeZone, more);
  try {
    return await settle(test);
  } catch (error) {
    // Nobody else could stop it, and a running cloud keeps the test run from ending.
    await test.stop();
    throw error;
  }
}

/** Where the seed's own steps can be taken as well. */
export const placeOf = ({ cloud, as }: TestCloud): Place => ({
  url: cloud.url,
  env: cloud.env,
  as,
  key: newCommand,
});

async function settle(test: TestCloud): Promise<Town> {
  const ids = await settlePeople(placeOf(test), PEOPLE);
  await forgetSettling(test);
  return {
    ...test,
    ids,
    contact: test.as('contact-dairy'),
    station: test.as('contact-station'),
    examiner: test.as('examiner-kjj'),
    organisation: test.as('examiner-zzb'),
    gatherer: test.as('gatherer-kjj'),
    decider: test.as('decider-xzf'),
    payer: test.as('payer-czj'),
    visitor: test.as('visitor'),
    async applicantOf(caller) {
      const me = await caller.get('me.get', {});
      return me.applicants[0]?.id ?? '';
    },
  };
}

/** Applies with a paper for each that is required. */
export const apply = (town: Town, caller: Caller, itemId: string, facts: FactInput[]) =>
  applyFor({ url: town.cloud.url, caller, key: newCommand(), itemId, facts });

/** Applies and has it recommended by its office. */
export async function recommended(
  town: Town,
  caller: Caller,
  examiner: Caller,
  itemId: string,
  facts: FactInput[],
): Promise<string> {
  const { claimId } = await apply(town, caller, itemId, facts);
  await recommend(examiner, newCommand(), claimId, '科技推荐〔2026〕测试1号');
  return claimId;
}

/** Gathers claims into a list and publishes it. */
export async function publish(town: Town, claimIds: string[], workingDays = 5): Promise<string> {
  const list = await town.gatherer.get('lists.create', {
    commandId: newCommand(),
    title: '测试名单',
    claimIds,
  });
  await town.gatherer.get('lists.publish', {
    commandId: newCommand(),
    listId: list.listId,
    expectedVersion: list.version,
    workingDays,
  });
  return list.listId;
}

/** The claim's version as an office reads it. */
export async function versionOf(office: Caller, claimId: string): Promise<number> {
  return (await office.get('desk.claim', { claimId })).claim.summary.version;
}
