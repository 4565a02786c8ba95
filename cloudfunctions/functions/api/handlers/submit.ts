import { yearOf, type Day } from '@contract';
import type { ClaimContext } from '@domain/application/commands';
import { decide } from '@domain/application/decide';
import { askedPapers, laterOf, matterOf, missingOf } from '@domain/application/draft';
import { baseYearOf, itemOf } from '@domain/application/inputs';
import { windowFault, openingOn } from '@domain/call/windows';
import { NO_FUNDS } from '@domain/payment/funds';
import { PLAN_PACK } from '@domain/policy/pack';
import type { ItemDef } from '@domain/policy/types';
import type { WorkingCalendar } from '@domain/shared/calendar';
import type { Actor } from '@domain/shared/decision';
import { windowsIn } from '@platform/calls';
import { CLAIMS, type Committed } from '@platform/claims';
import { commit } from '@platform/commit';
import { newChangeId } from '@platform/changes';
import { read } from '@platform/database';
import { draftOf, draftRef, holdGuard, moveGuard, openDraft, type Draft } from '@platform/drafts';
import { bindFiles } from '@platform/files';
import { currentCalendar } from '@platform/holidays';
import { randomId, randomNumber } from '@platform/ids';
import { reject, RefusedError } from '@platform/refused';
import { examinationDaysOf, SETTINGS } from '@platform/settings';
import type { Handlers } from '../handler';
import { laterUntil } from '../views/draft-view';
import { learn } from './profile';

export const submitHandlers: Handlers<'claims.submit'> = {
  async 'claims.submit'({ commandId, draftId, expectedVersion, pledgeVersion }, { person, at, today }) {
    // A second tap finds its draft gone and its first result kept.
    const earlier = await read<{ result: Committed }>('commands', `${person._id}:${commandId}`);
    if (earlier) return earlier.result;
    const item = itemOf((await draftOf(draftId)).itemId);
    if (!item) reject('UNKNOWN_ITEM');
    const dueDay = await laterUntil(today);
    const calendar = await currentCalendar();
    const claimId = randomId();
    const number = randomNumber(yearOf(today));
    const actor = { personId: person._id, as: 'contact' } as const;
    const changeId = newChangeId();
    let draft: Draft | undefined;
    let guard = '';
    return commit({
      kind: CLAIMS,
      id: claimId,
      actor,
      commandId,
      at,
      async decide(claim, tx) {
        ({ draft } = await openDraft(tx, draftId, expectedVersion));
        const windows = await windowsIn(tx, item.id);
        const closed = windowFault(item.title, windows, today);
        if (closed) throw new RefusedError(closed);
        // With a new year the matter of a yearly item is another one; the guard follows or finds the first.
        guard = await moveGuard(tx, draft, item, draft.facts, today);
        const asked = askedPapers(item, windows, today);
        const { window } = openingOn(windows, today);
        return decide(
          {
            type: 'submit',
            pledged: pledgeVersion === SETTINGS.pledgeVersion,
            missingPapers: missingOf(item, draft.facts, draft.papers, asked, today),
            data: {
              number,
              applicantId: draft.applicantId,
              itemId: item.id,
              article: item.article,
              amountKind: item.amount.kind,
              examiningOffice: item.examiningOffice,
              matterKey: matterOf(item, draft.facts, today) ?? '',
              packVersion: PLAN_PACK.version,
              asOf: today,
              baseYear: baseYearOf(today),
              facts: draft.facts,
              papers: draft.papers,
              pledgeVersion,
              ...(window ? { callId: window.callId } : {}),
              ...(window?.papers ? { asked: window.papers } : {}),
              ...later(laterOf(asked, draft.papers, dueDay)),
            },
          },
          claim,
          submitContext(item, actor, today, calendar),
        );
      },
      async alongside(tx, claim) {
        await tx.remove(draftRef(draftId));
        await holdGuard(tx, guard, { claimId, number });
        await tx.create({ collection: 'numbers', id: number }, { claimId });
        await bindFiles(
          tx,
          claim.papers.flatMap(({ fileIds }) => fileIds),
          { personId: person._id, boundTo: claimId, from: draftId },
        );
        // What a claim is about belongs to it alone; everything else is known from now on and not asked again.
        await learn(
          tx,
          claim.applicantId,
          claim.facts.filter(({ fact, value }) => value !== null && !item.matter.facts.includes(fact)),
          { at, by: person._id, changeId, calendar },
        );
      },
      result: (_claim, version): Committed => ({ claimId, number, version }),
    });
  },
};

const later = (owed: ReturnType<typeof laterOf>) => (owed ? { later: owed } : {});

/** What the decider asks of a submission: nothing outside it bounds it yet. */
export function submitContext(
  item: ItemDef,
  actor: Actor,
  today: Day,
  calendar: WorkingCalendar,
): ClaimContext {
  return {
    actor,
    today,
    noticeOver: false,
    calendar,
    examinationDays: examinationDaysOf(item.id, item.examiningOffice),
    conditions: () => [],
    bounds: () => ({ kind: item.amount.kind, years: [] }),
    funds: NO_FUNDS,
  };
}
