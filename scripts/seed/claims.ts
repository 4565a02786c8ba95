import type { FactInput } from '@contract';
import type { Caller } from './call';
import { upload } from './papers';

export interface SeedClaim {
  url: string;
  caller: Caller;
  /** Prefix of the command ids: one act each, repeatable. */
  key: string;
  itemId: string;
  facts: FactInput[];
}

/** Applies as a contact does: draft, a paper for each that is required, submission. */
export async function applyFor({
  url,
  caller,
  key,
  itemId,
  facts,
}: SeedClaim): Promise<{ claimId: string; number: string; version: number }> {
  const me = await caller.get('me.get', {});
  const applicantId = me.applicants[0]?.id;
  if (!applicantId) throw new Error(`${key}: nobody to apply for`);
  const draft = await caller.get('drafts.create', { commandId: `${key}-create`, applicantId, itemId, facts });
  const papers = [];
  for (const paper of draft.papers.filter(({ required }) => required))
    papers.push({ paperId: paper.id, fileIds: [await upload(url, caller, `${paper.id}.pdf`)] });
  const saved = await caller.get('drafts.save', {
    commandId: `${key}-save`,
    draftId: draft.id,
    expectedVersion: draft.version,
    facts: draft.facts,
    papers,
  });
  return caller.get('claims.submit', {
    commandId: `${key}-submit`,
    draftId: draft.id,
    expectedVersion: saved.version,
    pledgeVersion: saved.pledgeVersion,
  });
}

/** Ticks every condition against the papers handed in for it, as the examiner does before recommending. */
export async function checkAll(examiner: Caller, key: string, claimId: string): Promise<number> {
  const { claim, examination } = await examiner.get('desk.claim', { claimId });
  const handed = new Set(
    claim.papers.filter(({ files, waived }) => files.length > 0 || waived !== undefined).map(({ id }) => id),
  );
  let { version } = claim.summary;
  for (const conditionId of examination.unchecked) {
    const paperIds = examination.proofs.find((one) => one.conditionId === conditionId)?.paperIds ?? [];
    const checked = await examiner.get('exam.check', {
      commandId: `${key}-check-${conditionId}`,
      claimId,
      expectedVersion: version,
      conditionId,
      proved: true,
      paperIds: paperIds.filter((id) => handed.has(id)),
    });
    version = checked.version;
  }
  return version;
}

/** Examines and recommends as the item's office does. */
export async function recommend(
  examiner: Caller,
  key: string,
  claimId: string,
  documentNumber: string,
): Promise<void> {
  const { claim } = await examiner.get('desk.claim', { claimId });
  await examiner.get('exam.start', {
    commandId: `${key}-start`,
    claimId,
    expectedVersion: claim.summary.version,
  });
  await examiner.get('exam.recommend', {
    commandId: `${key}-recommend`,
    claimId,
    expectedVersion: await checkAll(examiner, key, claimId),
    documentNumber,
    note: '材料齐全，符合条件。',
  });
}

/** Facts of a firm that holds a title of the first ladder for the first time. */
export function titleFacts(
  item: 'tech-sme' | 'high-tech-firm' | 'benchmark-firm',
  date: string,
  number: string,
): FactInput[] {
  return [
    { fact: 'in-county', value: true },
    { fact: `${item}-held`, value: true },
    { fact: `${item}-date`, value: date },
    { fact: `${item}-renewal`, value: 'first' },
    { fact: `${item}-number`, value: number },
  ];
}

/** Facts of an academician's station in the county. */
export function stationFacts(date: string, number: string): FactInput[] {
  return [
    { fact: 'in-county', value: true },
    { fact: 'academician-station-held', value: true },
    { fact: 'academician-station-date', value: date },
    { fact: 'academician-station-in-county', value: true },
    { fact: 'academician-station-member', value: 'domestic' },
    { fact: 'academician-station-number', value: number },
  ];
}
