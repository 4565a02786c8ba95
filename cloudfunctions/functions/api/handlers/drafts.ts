import {
  addDays,
  dayOf,
  type Day,
  type DraftView,
  type FactInput,
  type Instant,
  type RefusalCode,
} from '@contract';
import { baseYearOf, factKey, factsFault, itemOf } from '@domain/application/inputs';
import type { AskedPaper, HandedPaper } from '@domain/application/state';
import type { ItemDef } from '@domain/policy/types';
import { factsOfItem, findFact, matterKey, valueProblem } from '@domain/rules';
import { PLAN_PACK } from '@domain/policy/pack';
import { applicantOf } from '@platform/applicants';
import { guardId } from '@platform/claims';
import { read } from '@platform/database';
import { bindFiles, releaseFiles } from '@platform/files';
import { randomId } from '@platform/ids';
import { standsFor } from '@platform/people';
import { reject, RefusedError } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import { once, type Tx } from '@platform/transact';
import type { Handlers, PersonCall } from '../handler';
import { papersOf } from '../views/claim-view';
import { applicantViewOf } from './people';
import { profileOf } from './profile';

/** A draft stands outside the chain of events: a plain versioned document. */
export interface Draft {
  _id: string;
  applicantId: string;
  itemId: string;
  facts: FactInput[];
  papers: HandedPaper[];
  guard: string;
  createdBy: string;
  createdAt: Instant;
  savedAt: Instant;
  sort: string;
  version: number;
}

/** Who holds a matter: a draft or a claim. */
export interface Guard {
  draftId?: string;
  claimId?: string;
  number?: string;
}

type Names = 'drafts.create' | 'drafts.get' | 'drafts.save' | 'drafts.discard';

export const draftHandlers: Handlers<Names> = {
  async 'drafts.create'({ commandId, applicantId, itemId, facts }, { person, at, today }) {
    const applicant = (await standsFor(person._id, applicantId)) ? await applicantOf(applicantId) : null;
    if (!applicant) reject('NOT_FOUND', undefined, 'applicantId');
    const item = itemOf(itemId);
    if (!item) reject('UNKNOWN_ITEM', undefined, 'itemId');
    if (!item.claimable) reject('NOT_CLAIMABLE', item.howTo ?? undefined, 'itemId');
    if (!item.applicantKinds.includes(applicant.kind)) reject('WRONG_APPLICANT', undefined, 'itemId');
    const fault = factsFault(facts, today);
    if (fault) throw new RefusedError(fault);
    const prefilled = await prefill(item, applicantId, facts);
    const draftId = randomId();
    const made = await once({ personId: person._id, commandId }, async (tx) => {
      const guard = guardOf(applicantId, item, prefilled, today);
      const holder = await tx.get<Guard>({ collection: 'openClaims', id: guard });
      if (holder?.draftId) return { draftId: holder.draftId };
      if (holder) throw openAlready(holder);
      const draft: Omit<Draft, '_id'> = {
        applicantId,
        itemId: item.id,
        facts: prefilled,
        papers: [],
        guard,
        createdBy: person._id,
        createdAt: at,
        savedAt: at,
        sort: `${at} ${draftId}`,
        version: 1,
      };
      await tx.create({ collection: 'drafts', id: draftId }, draft);
      await tx.set({ collection: 'openClaims', id: guard }, { draftId });
      return { draftId };
    });
    return draftViewOf(await myDraft(made.draftId, person), today);
  },

  async 'drafts.get'({ draftId }, { person, today }) {
    return draftViewOf(await myDraft(draftId, person), today);
  },

  async 'drafts.save'({ commandId, draftId, expectedVersion, facts, papers }, { person, at, today }) {
    await myDraft(draftId, person);
    const fault = factsFault(facts, today);
    if (fault) throw new RefusedError(fault);
    await once({ personId: person._id, commandId }, async (tx) => {
      const { draft, item } = await openDraft(tx, draftId, expectedVersion);
      checkPapers(item.evidence, papers);
      const guard = await moveGuard(tx, draft, item, facts, today);
      await bindFiles(
        tx,
        papers.flatMap(({ fileIds }) => fileIds),
        { personId: person._id, boundTo: draftId },
      );
      await releaseFiles(tx, filesOnlyIn(draft.papers, papers), { boundTo: draftId, at });
      const { _id, ...rest } = draft;
      const version = draft.version + 1;
      await tx.set(
        { collection: 'drafts', id: draftId },
        { ...rest, facts, papers, guard, savedAt: at, version },
      );
      return { version };
    });
    return draftViewOf(await myDraft(draftId, person), today);
  },

  async 'drafts.discard'({ commandId, draftId, expectedVersion }, { person, at }) {
    const earlier = await read('commands', `${person._id}:${commandId}`);
    if (!earlier) await myDraft(draftId, person);
    return once({ personId: person._id, commandId }, async (tx) => {
      const { draft } = await openDraft(tx, draftId, expectedVersion);
      await releaseFiles(tx, filesOnlyIn(draft.papers, []), { boundTo: draftId, at });
      await tx.remove({ collection: 'drafts', id: draftId });
      await tx.remove({ collection: 'openClaims', id: draft.guard });
      return { discarded: true as const };
    });
  },
};

/** Files that were handed in before and are no longer. */
function filesOnlyIn(before: readonly HandedPaper[], after: readonly HandedPaper[]): string[] {
  const kept = new Set(after.flatMap(({ fileIds }) => fileIds));
  return before.flatMap(({ fileIds }) => fileIds).filter((id) => !kept.has(id));
}

/** A draft of an applicant for which the caller stands; anything else is answered as if it did not exist. */
export async function myDraft(draftId: string, person: PersonCall['person']): Promise<Draft> {
  const draft = await read<Draft>('drafts', draftId);
  if (!draft || !(await standsFor(person._id, draft.applicantId))) reject('NOT_FOUND', undefined, 'draftId');
  return draft;
}

/** A draft as it stands in the transaction. @throws STALE_VERSION, NOT_FOUND */
export async function openDraft(
  tx: Tx,
  draftId: string,
  expectedVersion: number,
): Promise<{ draft: Draft; item: ItemDef }> {
  const draft = await tx.get<Draft>({ collection: 'drafts', id: draftId });
  const item = draft && itemOf(draft.itemId);
  if (!draft || !item) reject('NOT_FOUND', undefined, 'draftId');
  if (draft.version !== expectedVersion) reject('STALE_VERSION', undefined, 'expectedVersion');
  return { draft, item };
}

function openAlready({ number }: Guard): RefusedError {
  const code: RefusalCode = 'ALREADY_OPEN';
  const message = number
    ? `同一事项已有在办申报（编号 ${number}），请继续办理那一件。`
    : '同一事项已有一份草稿，请继续填写那一份。';
  return new RefusedError({ code, message, field: 'itemId' });
}

/** The guard's id for what the draft says now; a matter not named yet has a place of its own. */
function guardOf(applicantId: string, item: ItemDef, facts: readonly FactInput[], today: Day): string {
  const matter = matterKey(item, facts, baseYearOf(today));
  return guardId(applicantId, item.id, 'key' in matter ? matter.key : '?');
}

/** When the facts that name the matter change, the guard moves with them, or the change is refused. */
async function moveGuard(
  tx: Tx,
  draft: Draft,
  item: ItemDef,
  facts: readonly FactInput[],
  today: Day,
): Promise<string> {
  const guard = guardOf(draft.applicantId, item, facts, today);
  if (guard === draft.guard) return guard;
  const holder = await tx.get<Guard>({ collection: 'openClaims', id: guard });
  if (holder) throw openAlready(holder);
  await tx.remove({ collection: 'openClaims', id: draft.guard });
  await tx.set({ collection: 'openClaims', id: guard }, { draftId: draft._id });
  return guard;
}

export function checkPapers(asked: readonly AskedPaper[], papers: readonly HandedPaper[]): void {
  for (const { paperId } of papers)
    if (!asked.some(({ id }) => id === paperId)) reject('BAD_INPUT', '该事项不需要这份材料。', 'papers');
}

/** Facts an item works with: those its rules read, those asked on applying, and the keys of its matter. */
export function askedFacts(item: ItemDef): string[] {
  const ids = [
    ...factsOfItem(PLAN_PACK, item.id).map(({ id }) => id),
    ...item.claimFacts,
    ...item.matter.facts,
  ];
  return [...new Set(ids)];
}

async function prefill(
  item: ItemDef,
  applicantId: string,
  facts: readonly FactInput[],
): Promise<FactInput[]> {
  const asked = new Set(askedFacts(item));
  const given = facts.filter(({ fact }) => asked.has(fact));
  const have = new Set(given.map(factKey));
  const { values } = await profileOf(applicantId);
  const known = values
    .filter((value) => asked.has(value.fact) && !have.has(factKey(value)))
    .map(({ fact, value, year }) => ({ fact, value, ...(year === undefined ? {} : { year }) }));
  return [...given, ...known];
}

/** Everything that still stands in the way of submitting, told at once. */
export function missingOf(
  item: ItemDef,
  facts: readonly FactInput[],
  papers: readonly HandedPaper[],
  today: Day,
): string[] {
  const answered = new Set(
    facts.filter(({ value }) => value !== null && value !== '').map(({ fact }) => fact),
  );
  const needed = [...new Set([...item.claimFacts, ...item.matter.facts])];
  const missingFacts = needed
    .map((id) => findFact(PLAN_PACK, id))
    .filter((def) => def && !def.optional && !answered.has(def.id))
    .map((def) => def?.label ?? '');
  const missingPapers = item.evidence
    .filter(({ required, later }) => required && !later)
    .filter(({ id }) => !papers.some(({ paperId, fileIds }) => paperId === id && fileIds.length > 0))
    .map(({ label }) => label);
  const wrong = facts.flatMap(({ fact, value, year }) => {
    const def = needed.includes(fact) ? findFact(PLAN_PACK, fact) : undefined;
    const problem = def && value !== null && value !== '' && valueProblem(def, value, today, year);
    return problem ? [`${def.label}：${problem.message}`] : [];
  });
  return [...missingFacts, ...wrong, ...missingPapers];
}

export async function draftViewOf(draft: Draft, today: Day): Promise<DraftView> {
  const item = itemOf(draft.itemId);
  const applicant = await applicantOf(draft.applicantId);
  if (!item || !applicant) throw new Error(`draft ${draft._id} names an unknown item or applicant`);
  return {
    id: draft._id,
    itemId: item.id,
    itemTitle: item.title,
    article: item.article,
    applicant: applicantViewOf(applicant),
    facts: draft.facts,
    asked: askedFacts(item),
    papers: await papersOf(item.evidence, draft.papers),
    missing: missingOf(item, draft.facts, draft.papers, today),
    keptUntil: keptUntil(draft),
    savedAt: draft.savedAt,
    version: draft.version,
    pledgeVersion: SETTINGS.pledgeVersion,
  };
}

export const keptUntil = ({ savedAt }: Pick<Draft, 'savedAt'>): Day =>
  addDays(dayOf(savedAt), SETTINGS.draftKeptDays);
