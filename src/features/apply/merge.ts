import type { FactInput } from '@contract';

/** A draft as far as two phones can change it. */
export interface Typed {
  facts: readonly FactInput[];
  /** Files by paper. */
  papers: readonly { paperId: string; fileIds: readonly string[] }[];
}

export interface Merged {
  facts: FactInput[];
  papers: { paperId: string; fileIds: string[] }[];
  /** Facts that both changed, each to something else: a person has to choose. */
  conflicts: { fact: string; year?: number; mine: FactInput['value']; theirs: FactInput['value'] }[];
}

const keyOf = ({ fact, year }: Pick<FactInput, 'fact' | 'year'>): string => `${fact}@${year ?? ''}`;
const byKey = (facts: readonly FactInput[]) => new Map(facts.map((one) => [keyOf(one), one]));

/**
 * Puts together what was typed here with what was saved on another phone: what only one of them changed is taken
 * from that one, files of both are kept, and nothing is lost. Where both changed a value, mine stands and is told.
 * @param base what both began with
 */
export function mergeDrafts(base: Typed, mine: Typed, theirs: Typed): Merged {
  const [b, m, t] = [byKey(base.facts), byKey(mine.facts), byKey(theirs.facts)];
  const facts: FactInput[] = [];
  const conflicts: Merged['conflicts'] = [];
  for (const key of new Set([...t.keys(), ...m.keys()])) {
    const [was, here, there] = [b.get(key), m.get(key), t.get(key)];
    const changedHere = here?.value !== was?.value;
    const changedThere = there?.value !== was?.value;
    const taken = changedHere ? here : there;
    if (taken) facts.push(taken);
    if (changedHere && changedThere && here && there && here.value !== there.value)
      conflicts.push({
        fact: here.fact,
        ...(here.year === undefined ? {} : { year: here.year }),
        mine: here.value,
        theirs: there.value,
      });
  }
  const ids = [...new Set([...theirs.papers, ...mine.papers].map(({ paperId }) => paperId))];
  return { facts, papers: ids.map((paperId) => mergePaper(paperId, base, mine, theirs)), conflicts };
}

function mergePaper(paperId: string, base: Typed, mine: Typed, theirs: Typed) {
  const of = ({ papers }: Typed) => papers.find((one) => one.paperId === paperId)?.fileIds ?? [];
  const [was, here, there] = [of(base), of(mine), of(theirs)];
  // A file that one of them took away is gone, what one of them added is there.
  const removed = was.filter((id) => !here.includes(id) || !there.includes(id));
  const fileIds = [...new Set([...there, ...here])].filter((id) => !removed.includes(id));
  return { paperId, fileIds };
}
