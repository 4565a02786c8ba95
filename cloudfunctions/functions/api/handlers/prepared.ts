import { yearOf, type ActionName, type PreparedView } from '@contract';
import { decide } from '@domain/application/decide';
import { laterOf, matterOf } from '@domain/application/draft';
import { baseYearOf } from '@domain/application/inputs';
import { openingOn } from '@domain/call/windows';
import type { Applicant } from '@domain/people/applicant';
import { titleName, type Recognition } from '@domain/people/recognition';
import { PLAN_PACK } from '@domain/policy/pack';
import { pledgeOf } from '@domain/policy/pledge';
import { promiseText } from '@domain/rules';
import { applicantOf } from '@platform/applicants';
import { windowsIn } from '@platform/calls';
import { CLAIMS, type Committed } from '@platform/claims';
import { commit } from '@platform/commit';
import { read } from '@platform/database';
import { holderOf, holdGuard, openAlready } from '@platform/drafts';
import { currentCalendar } from '@platform/holidays';
import { randomId, randomNumber } from '@platform/ids';
import { guardFor, preparedFor, shaped, type Prepared } from '@platform/prepared';
import { recognitionRef } from '@platform/recognitions';
import { reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import type { Handlers } from '../handler';
import { laterUntil } from '../views/draft-view';
import { submitContext } from './submit';

/** Prepared claims in one answer. */
const SHOWN = 20;

type Names = Extract<ActionName, 'prepared.list' | 'prepared.confirm'>;

export const preparedHandlers: Handlers<Names> = {
  async 'prepared.list'({ applicantId }, { today, grant }) {
    const applicant = await applicantOf(applicantId);
    if (!applicant) reject('NOT_FOUND', undefined, 'applicantId');
    const all = await preparedFor(applicant, today);
    const items = all.slice(0, SHOWN).map((one) => viewOf(one, applicant));
    // Whoever is not confirmed yet sees what the list says, and nobody's words.
    if (grant !== 'pending') return { items, count: all.length };
    return { items: items.map((one) => ({ ...one, facts: [] })), count: all.length };
  },

  async 'prepared.confirm'({ commandId, applicantId, recognitionId, pledgeVersion }, { person, at, today }) {
    // A second tap finds the claim made and its first result kept.
    const earlier = await resultOf(person._id, commandId);
    if (earlier) return earlier;
    const applicant = await applicantOf(applicantId);
    const known = applicant && (await read<Recognition>('recognitions', recognitionId));
    if (!known || known.applicantId !== applicantId) reject('NOT_FOUND', undefined, 'recognitionId');
    const offered = await preparedFor(applicant, today);
    const chosen = offered.find(({ recognition }) => recognition._id === recognitionId);
    if (!chosen) {
      // The other tap may just have been through.
      const made = await resultOf(person._id, commandId);
      if (made) return made;
      reject('ALREADY_OPEN', '这项认定已有申报或草稿，请到“申报”里继续办理。', 'recognitionId');
    }
    const { item } = chosen;
    const [dueDay, calendar] = await Promise.all([laterUntil(today), currentCalendar()]);
    const claimId = randomId();
    const number = randomNumber(yearOf(today));
    const actor = { personId: person._id, as: 'contact' } as const;
    const guard = guardFor(applicantId, chosen, today);
    return commit({
      kind: CLAIMS,
      id: claimId,
      actor,
      commandId,
      at,
      async decide(claim, tx) {
        const holder = await holderOf(tx, guard);
        if (holder) throw openAlready(holder);
        const windows = await windowsIn(tx, item.id);
        const now = shaped(chosen, windows, today);
        if (now.blocked) reject('OUT_OF_WINDOW', now.blocked, 'recognitionId');
        const { window } = openingOn(windows, today);
        const later = laterOf(now.asked, [], dueDay);
        return decide(
          {
            type: 'submit',
            pledged: pledgeVersion === SETTINGS.pledgeVersion,
            missingPapers: [],
            data: {
              number,
              applicantId,
              itemId: item.id,
              article: item.article,
              amountKind: item.amount.kind,
              examiningOffice: item.examiningOffice,
              matterKey: matterOf(item, now.facts, today) ?? '',
              packVersion: PLAN_PACK.version,
              asOf: today,
              baseYear: baseYearOf(today),
              facts: now.facts,
              papers: [],
              pledgeVersion,
              prepared: {
                recognitionId,
                document: now.recognition.paper.document,
                waived: now.waived.map(({ id }) => id),
              },
              ...(window ? { callId: window.callId } : {}),
              ...(window?.papers ? { asked: window.papers } : {}),
              ...(later ? { later } : {}),
            },
          },
          claim,
          submitContext(item, actor, today, calendar),
        );
      },
      async alongside(tx) {
        await holdGuard(tx, guard, { claimId, number });
        await tx.create({ collection: 'numbers', id: number }, { claimId });
        const recognition = await tx.get<Recognition>(recognitionRef(recognitionId));
        if (!recognition) reject('NOT_FOUND', undefined, 'recognitionId');
        const { _id, ...rest } = recognition;
        await tx.set(recognitionRef(_id), { ...rest, claimId });
      },
      result: (_claim, version): Committed => ({ claimId, number, version }),
    });
  },
};

async function resultOf(personId: string, commandId: string): Promise<Committed | undefined> {
  return (await read<{ result: Committed }>('commands', `${personId}:${commandId}`))?.result;
}

function viewOf({ recognition, item, facts, waived, blocked }: Prepared, applicant: Applicant): PreparedView {
  return {
    recognitionId: recognition._id,
    applicantId: applicant._id,
    applicantName: applicant.name,
    itemId: item.id,
    itemTitle: item.title,
    article: item.article,
    amountKind: item.amount.kind,
    amountText: promiseText(item.amount),
    kindName: titleName(recognition.kind),
    number: recognition.number,
    day: recognition.validFrom,
    document: recognition.paper.document,
    facts,
    waived: waived.map(({ label }) => label),
    blocked,
    pledgeVersion: SETTINGS.pledgeVersion,
    pledge: [...pledgeOf(SETTINGS.pledgeVersion).lines],
  };
}
