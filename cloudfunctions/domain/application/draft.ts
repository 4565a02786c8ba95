import type { Day } from '@contract/kernel';
import type { FactInput } from '@contract';
import { openingOn, type ItemWindow } from '../call/windows';
import { PLAN_PACK } from '../policy/pack';
import type { ItemDef } from '../policy/types';
import { factsOfItem, findFact, matterKey, valueProblem } from '../rules';
import { baseYearOf, factKey } from './inputs';
import type { AskedPaper, HandedPaper, LaterPapers } from './state';

/** Facts an item works with: those its rules read, those asked on applying, and the keys of its matter. */
export function askedFacts(item: ItemDef): string[] {
  const ids = [
    ...factsOfItem(PLAN_PACK, item.id).map(({ id }) => id),
    ...item.claimFacts,
    ...item.matter.facts,
  ];
  return [...new Set(ids)];
}

/** What is asked for on a day: what the open call (or the next one) says, else what the item asks for by itself. */
export function askedPapers(
  item: ItemDef,
  windows: readonly ItemWindow[],
  today: Day,
): readonly AskedPaper[] {
  return openingOn(windows, today).window?.papers ?? item.evidence;
}

/** Which matter a draft is about, as far as it is named: a certificate, a project, a year, or nothing (once). */
export function matterOf(item: ItemDef, facts: readonly FactInput[], today: Day): string | null {
  const matter = matterKey(item, facts, baseYearOf(today));
  return 'key' in matter ? matter.key : null;
}

/** Where values may come from, the first one that has a value wins. */
export type KnownFact = FactInput & { source?: 'office' | 'paper' | 'self' };

const RANK = { office: 0, paper: 1, self: 2 } as const;

/**
 * The first values of a draft, so that nothing is asked twice: what was just answered, then what the profile knows
 * (an office's word before a paper's before the firm's own), then what the firm typed into other drafts.
 */
export function prefilled(
  item: ItemDef,
  given: readonly FactInput[],
  profile: readonly KnownFact[],
  elsewhere: readonly FactInput[],
): FactInput[] {
  const asked = new Set(askedFacts(item));
  const known = [...profile].sort((a, b) => RANK[a.source ?? 'self'] - RANK[b.source ?? 'self']);
  const first = new Map<string, FactInput>();
  for (const { fact, value, year } of [...given, ...known, ...elsewhere]) {
    const key = factKey({ fact, year });
    if (!asked.has(fact) || value === null || first.has(key)) continue;
    first.set(key, { fact, value, ...(year === undefined ? {} : { year }) });
  }
  return [...first.values()];
}

/** Everything that still stands in the way of submitting, told at once: facts, values that cannot be, papers. */
export function missingOf(
  item: ItemDef,
  facts: readonly FactInput[],
  papers: readonly HandedPaper[],
  asked: readonly AskedPaper[],
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
  const wrong = facts.flatMap(({ fact, value, year }) => {
    const def = needed.includes(fact) ? findFact(PLAN_PACK, fact) : undefined;
    const problem = def && value !== null && value !== '' && valueProblem(def, value, today, year);
    return problem ? [`${def.label}：${problem.message}`] : [];
  });
  const missingPapers = lacking(asked, papers)
    .filter(({ later }) => !later)
    .map(({ label }) => label);
  return [...missingFacts, ...wrong, ...missingPapers];
}

/** Papers that are required and not handed in. */
function lacking(asked: readonly AskedPaper[], papers: readonly HandedPaper[]): AskedPaper[] {
  return asked.filter(
    ({ id, required }) =>
      required && !papers.some(({ paperId, fileIds }) => paperId === id && fileIds.length > 0),
  );
}

/** Papers that may follow and are not there yet, until `dueDay` (容缺); undefined when nothing is owed. */
export function laterOf(
  asked: readonly AskedPaper[],
  papers: readonly HandedPaper[],
  dueDay: Day,
): LaterPapers | undefined {
  const paperIds = lacking(asked, papers)
    .filter(({ later }) => later)
    .map(({ id }) => id);
  return paperIds.length > 0 ? { paperIds, dueDay } : undefined;
}

/**
 * The facts that somebody else than the firm filled in, after a change by a commissioner or by the firm itself.
 * @param prepared those known so far
 */
export function preparedFacts(
  prepared: readonly string[],
  before: readonly FactInput[],
  after: readonly FactInput[],
  byCommissioner: boolean,
): string[] {
  const said = (facts: readonly FactInput[], id: string) =>
    JSON.stringify(
      facts
        .filter(({ fact, value }) => fact === id && value !== null)
        .map(({ year = 0, value }) => [year, value])
        .sort(),
    );
  const ids = [...new Set([...before, ...after].map(({ fact }) => fact))];
  const changed = new Set(ids.filter((id) => said(before, id) !== said(after, id)));
  return byCommissioner ? [...new Set([...prepared, ...changed])] : prepared.filter((id) => !changed.has(id));
}
