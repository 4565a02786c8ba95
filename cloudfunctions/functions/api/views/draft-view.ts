import type { Day, DraftView } from '@contract';
import { askedFacts, askedPapers, laterOf, missingOf } from '@domain/application/draft';
import { evaluationInputOf, itemOf } from '@domain/application/inputs';
import { openingOn } from '@domain/call/windows';
import { pledgeOf } from '@domain/policy/pledge';
import { evaluate } from '@domain/rules';
import { workingDaysAfter } from '@domain/shared/calendar';
import { applicantOf } from '@platform/applicants';
import { windowsOf } from '@platform/calls';
import { keptUntil, type Draft } from '@platform/drafts';
import { currentCalendar } from '@platform/holidays';
import { namesOf } from '@platform/people';
import { SETTINGS } from '@platform/settings';
import { applicantViewOf } from '../handlers/bindings';
import { openingViewOf } from './calls';
import { papersOf } from './claim-view';

/** A draft on its page: what is known, what is missing, when it may be submitted, until when it is kept. */
export async function draftViewOf(draft: Draft, today: Day): Promise<DraftView> {
  const item = itemOf(draft.itemId);
  const [applicant, windows] = await Promise.all([applicantOf(draft.applicantId), windowsOf(draft.itemId)]);
  if (!item || !applicant) throw new Error(`draft ${draft._id} names an unknown item or applicant`);
  const asked = askedPapers(item, windows, today);
  const facts = askedFacts(item);
  const { problems } = evaluate(evaluationInputOf(draft.facts, applicant.kind, today));
  const pledge = pledgeOf(SETTINGS.pledgeVersion);
  return {
    id: draft._id,
    itemId: item.id,
    itemTitle: item.title,
    article: item.article,
    applicant: applicantViewOf(applicant),
    facts: draft.facts,
    asked: facts,
    papers: await papersOf(asked, draft.papers, item.evidence),
    missing: missingOf(item, draft.facts, draft.papers, asked, today),
    problems: problems.filter(({ fact }) => facts.includes(fact)),
    later: laterOf(asked, draft.papers, await laterUntil(today)),
    opening: openingViewOf(openingOn(windows, today)),
    keptUntil: keptUntil(draft),
    savedAt: draft.savedAt,
    ...(draft.prepared ? { prepared: await preparedOf(draft.prepared) } : {}),
    version: draft.version,
    pledgeVersion: pledge.version,
    pledge: [...pledge.lines],
  };
}

/** Until when papers may follow a submission of today (容缺). */
export async function laterUntil(today: Day): Promise<Day> {
  return workingDaysAfter(await currentCalendar(), today, SETTINGS.laterPapersWorkingDays).lastDay;
}

async function preparedOf({ by, facts }: NonNullable<Draft['prepared']>): Promise<DraftView['prepared']> {
  return { byName: (await namesOf([by])).get(by) ?? '科技特派员', facts };
}
