import type { FactInput, Instant } from '@contract';
import { prefilled, preparedFacts } from '@domain/application/draft';
import { factsFault, itemOf } from '@domain/application/inputs';
import type { AskedPaper, HandedPaper } from '@domain/application/state';
import { windowFault } from '@domain/call/windows';
import type { Applicant } from '@domain/people/applicant';
import type { ItemDef } from '@domain/policy/types';
import { applicantOf } from '@platform/applicants';
import { tell } from '@platform/bells';
import { windowsIn } from '@platform/calls';
import {
  draftOf,
  draftRef,
  draftsOf,
  dropDraft,
  filesOnlyIn,
  guardOf,
  holdGuard,
  holderOf,
  moveGuard,
  openAlready,
  openDraft,
  type Draft,
} from '@platform/drafts';
import { preparedBell } from '@platform/commissioner-messages';
import { bindFiles, releaseFiles } from '@platform/files';
import { randomId } from '@platform/ids';
import type { Person } from '@platform/people';
import { reject, RefusedError } from '@platform/refused';
import { worksOn } from '@platform/standing';
import { once, type Tx } from '@platform/transact';
import type { Handlers } from '../handler';
import { draftViewOf } from '../views/draft-view';
import { profileOf } from './profile';

type Names = 'drafts.create' | 'drafts.get' | 'drafts.save' | 'drafts.discard';

/** Who may see or change a draft is decided before a handler runs (contract/rights). */
export const draftHandlers: Handlers<Names> = {
  async 'drafts.create'({ commandId, applicantId, itemId, facts }, { person, at, today, grant }) {
    const applicant = await applicantOf(applicantId);
    if (!applicant) reject('NOT_FOUND', undefined, 'applicantId');
    const item = itemOf(itemId);
    if (!item) reject('UNKNOWN_ITEM', undefined, 'itemId');
    if (!item.claimable) reject('NOT_CLAIMABLE', item.howTo ?? undefined, 'itemId');
    if (!item.applicantKinds.includes(applicant.kind)) reject('WRONG_APPLICANT', undefined, 'itemId');
    const fault = factsFault(facts, today);
    if (fault) throw new RefusedError(fault);
    const values = await firstValues(item, applicantId, facts);
    const draftId = randomId();
    const made = await once({ personId: person._id, commandId }, async (tx) => {
      const guard = guardOf(applicantId, item, values, today);
      const holder = await holderOf(tx, guard);
      if (holder?.draftId) return { draftId: holder.draftId };
      if (holder) throw openAlready(holder);
      const closed = windowFault(item.title, await windowsIn(tx, item.id), today);
      if (closed) throw new RefusedError(closed);
      const draft: Omit<Draft, '_id'> = {
        applicantId,
        itemId: item.id,
        facts: values,
        papers: [],
        guard,
        createdBy: person._id,
        createdAt: at,
        savedAt: at,
        savedBy: person._id,
        sort: `${at} ${draftId}`,
        version: 1,
      };
      await tx.create(draftRef(draftId), draft);
      await holdGuard(tx, guard, { draftId });
      if (grant === 'preparing') await tellPrepared(tx, draftId, draft, person, at);
      return { draftId };
    });
    const draft = await draftOf(made.draftId);
    // Whoever is not confirmed yet learns that there is one, and sees nothing of it.
    if (!(await worksOn(person, draft, at))) throw openAlready({ draftId: draft._id });
    return draftViewOf(draft, today);
  },

  async 'drafts.get'({ draftId }, { today }) {
    return draftViewOf(await draftOf(draftId), today);
  },

  async 'drafts.save'({ commandId, draftId, expectedVersion, facts, papers }, { person, at, today, grant }) {
    const fault = factsFault(facts, today);
    if (fault) throw new RefusedError(fault);
    await once({ personId: person._id, commandId }, async (tx) => {
      const { draft, item } = await openDraft(tx, draftId, expectedVersion);
      checkPapers([...item.evidence, ...(await askedByCalls(tx, item))], papers);
      const guard = await moveGuard(tx, draft, item, facts, today);
      await bindFiles(
        tx,
        papers.flatMap(({ fileIds }) => fileIds),
        { personId: person._id, boundTo: draftId },
      );
      await releaseFiles(tx, filesOnlyIn(draft.papers, papers), { boundTo: draftId, at });
      const { _id, warnedAt: _warned, prepared, ...rest } = draft;
      const version = draft.version + 1;
      const serving = grant === 'preparing';
      const byOthers = preparedFacts(prepared?.facts ?? [], draft.facts, facts, serving);
      const by = serving ? person._id : (prepared?.by ?? '');
      await tx.set(draftRef(draftId), {
        ...rest,
        ...(byOthers.length > 0 ? { prepared: { by, facts: byOthers } } : {}),
        facts,
        papers,
        guard,
        savedAt: at,
        savedBy: person._id,
        version,
      });
      if (grant === 'preparing') await tellPrepared(tx, draftId, draft, person, at);
      return { version };
    });
    return draftViewOf(await draftOf(draftId), today);
  },

  async 'drafts.discard'({ commandId, draftId, expectedVersion }, { person, at }) {
    return once({ personId: person._id, commandId }, async (tx) => {
      const { draft } = await openDraft(tx, draftId, expectedVersion);
      await dropDraft(tx, draft, at);
      return { discarded: true as const };
    });
  },
};

/** A paper that neither the item nor any call of it asks for is refused. */
export function checkPapers(asked: readonly AskedPaper[], papers: readonly HandedPaper[]): void {
  for (const { paperId } of papers)
    if (!asked.some(({ id }) => id === paperId)) reject('BAD_INPUT', '该事项不需要这份材料。', 'papers');
}

/** Papers of every call of the item: one handed in before a call changed is not lost. */
async function askedByCalls(tx: Parameters<typeof windowsIn>[0], item: ItemDef): Promise<AskedPaper[]> {
  return (await windowsIn(tx, item.id)).flatMap(({ papers }) => papers ?? []);
}

async function firstValues(
  item: ItemDef,
  applicantId: string,
  facts: readonly FactInput[],
): Promise<FactInput[]> {
  const [{ values }, drafts] = await Promise.all([profileOf(applicantId), draftsOf([applicantId])]);
  return prefilled(
    item,
    facts,
    values,
    drafts.flatMap((draft) => draft.facts).filter(({ fact }) => !item.matter.facts.includes(fact)),
  );
}

/** The firm is told that its commissioner works on a draft of it: only the firm submits. */
async function tellPrepared(
  tx: Tx,
  draftId: string,
  { applicantId, itemId }: Pick<Draft, 'applicantId' | 'itemId'>,
  person: Person,
  at: Instant,
): Promise<void> {
  const applicant = await tx.get<Applicant>({ collection: 'applicants', id: applicantId });
  const told = {
    draftId,
    itemTitle: itemOf(itemId)?.title ?? '',
    applicantName: applicant?.name ?? '',
    commissionerName: person.displayName,
  };
  await tell(tx, [preparedBell(told, applicantId, at)]);
}
