import type { Day } from '@contract/kernel';
import { askedPapers, matterOf, missingOf, prefilled, type KnownFact } from '@domain/application/draft';
import { evaluationInputOf, itemOf } from '@domain/application/inputs';
import type { AskedPaper } from '@domain/application/state';
import type { FactInput } from '@contract';
import { windowFault, type ItemWindow } from '@domain/call/windows';
import type { Applicant } from '@domain/people/applicant';
import { factsOf, recognisedValues, type Recognition } from '@domain/people/recognition';
import type { ItemDef } from '@domain/policy/types';
import { evaluate } from '@domain/rules';
import { windowsOf } from './calls';
import { guardId, type StoredClaim } from './claims';
import { read, readMany } from './database';
import { recognitionsOf } from './recognitions';

/** Papers for which the office's own record of a recognition stands: the certificate, and the name and code on it. */
const RECORDED = ['certificate', 'licence'];

/** A claim as it would be submitted of a recognition. */
export interface Prepared {
  recognition: Recognition;
  item: ItemDef;
  facts: FactInput[];
  asked: readonly AskedPaper[];
  /** Papers that need not be handed in. */
  waived: AskedPaper[];
  /** What stands in the way of confirming it now, in words. */
  blocked?: string;
}

/**
 * The claims that are prepared for an applicant: one of each recognition that brings something, is not claimed yet
 * and whose matter nobody holds. They are worked out whenever they are looked at, so a firm that binds later finds
 * them, and none stands about half made.
 */
export async function preparedFor(applicant: Applicant, today: Day): Promise<Prepared[]> {
  const recognitions = await recognitionsOf(applicant._id);
  const open = await unclaimed(recognitions);
  if (open.length === 0) return [];
  const profile = await read<{ values: KnownFact[] }>('profiles', applicant._id);
  const known = [...recognisedValues(recognitions, today), ...(profile?.values ?? [])];
  const candidates = open.flatMap((recognition) => {
    const item = itemOf(recognition.kind);
    if (!item?.claimable || !item.applicantKinds.includes(applicant.kind)) return [];
    const facts = prefilled(item, factsOf(recognition, today), known, []);
    return mayBring(item, facts, applicant, today) ? [{ recognition, item, facts }] : [];
  });
  const held = await heldGuards(applicant._id, candidates, today);
  const free = candidates.filter((one) => !held.has(guardFor(applicant._id, one, today)));
  return Promise.all(free.map(async (one) => shaped(one, await windowsOf(one.item.id), today)));
}

/** Those not ended and not claimed; a claim that was taken back leaves its recognition free again. */
async function unclaimed(recognitions: readonly Recognition[]): Promise<Recognition[]> {
  const claims = await readMany<StoredClaim>(
    'claims',
    recognitions.flatMap(({ claimId }) => claimId ?? []),
  );
  const standing = new Set(claims.filter(({ state }) => state.state !== 'withdrawn').map(({ _id }) => _id));
  return recognitions.filter(({ endedAt, claimId }) => !endedAt && !standing.has(claimId ?? ''));
}

type Candidate = Pick<Prepared, 'recognition' | 'item' | 'facts'>;

/** A prepared claim with the papers that are asked for today. */
export function shaped(one: Candidate, windows: readonly ItemWindow[], today: Day): Prepared {
  const asked = askedPapers(one.item, windows, today);
  const waived = asked.filter(({ id, required }) => required && RECORDED.includes(id));
  const rest = asked.filter((paper) => !waived.includes(paper));
  const missing = missingOf(one.item, one.facts, [], rest, today);
  const blocked =
    windowFault(one.item.title, windows, today)?.message ??
    (missing.length > 0 ? `还需要：${missing.join('、')}。请从政策页面填写申报。` : undefined);
  return { ...one, asked: rest, waived, ...(blocked ? { blocked } : {}) };
}

function mayBring(item: ItemDef, facts: readonly FactInput[], applicant: Applicant, today: Day): boolean {
  const { items } = evaluate(evaluationInputOf(facts, applicant.kind, today));
  const verdict = items.find((one) => one.item.id === item.id)?.verdict;
  return verdict !== undefined && !['notMet', 'notInForce', 'notApplicable'].includes(verdict);
}

export const guardFor = (applicantId: string, { item, facts }: Candidate, today: Day): string =>
  guardId(applicantId, item.id, matterOf(item, facts, today) ?? '?');

async function heldGuards(
  applicantId: string,
  candidates: readonly Candidate[],
  today: Day,
): Promise<ReadonlySet<string>> {
  const guards = candidates.map((one) => guardFor(applicantId, one, today));
  return new Set((await readMany<{ _id: string }>('openClaims', guards)).map(({ _id }) => _id));
}
