import { OFFICES, type OfficeId } from '@contract/kernel';
import type { ItemSummary, ItemView } from '@contract/policy';
import { namesFor } from '../policy/short-names';
import type { Condition, FactDef, ItemDef, PolicyPack, Reading } from '../policy/types';
import { promiseText } from './amount-words';
import { compile } from './compile';
import { timesText } from './matter';
import { factView } from './view';

const office = (id: OfficeId): { id: string; name: string } => ({ id, name: OFFICES[id] });

/** The item of an id or of an alias of it. */
export function findItem(pack: PolicyPack, id: string): ItemDef | undefined {
  return compile(pack).byId.get(pack.aliases.items[id] ?? id)?.item;
}

/** The fact of an id or of an alias of it. */
export function findFact(pack: PolicyPack, id: string): FactDef | undefined {
  return compile(pack).facts.get(pack.aliases.facts[id] ?? id)?.def;
}

export function itemSummary(item: ItemDef): ItemSummary {
  return {
    id: item.id,
    article: item.article,
    title: item.title,
    summary: item.summary,
    who: item.who,
    applicantKinds: [...item.applicantKinds],
    amountKind: item.amount.kind,
    amountText: promiseText(item.amount),
    examiningOffice: office(item.examiningOffice),
    claimable: item.claimable,
  };
}

/**
 * The catalogue, in the order of the articles; every word of a query must stand in the title, the summary,
 * who may claim or the article, by itself or as the longer name it is short for.
 */
export function itemSummaries(pack: PolicyPack, query = ''): ItemSummary[] {
  const wanted = query.split(/\s+/).filter(Boolean).map(namesFor);
  return pack.items
    .filter((item) => {
      const text = `${item.title}${item.summary}${item.who}第${item.article}条`;
      return wanted.every((names) => names.some((name) => text.includes(name)));
    })
    .map(itemSummary);
}

/** The open readings that may matter for an item: its own, and for a claim those of how claims are handled. */
export function readingsOf(pack: PolicyPack, item: ItemDef): Reading[] {
  return pack.readings.filter((r) => item.readings.includes(r.id) || (item.claimable && r.ofClaims));
}

/** Everything about one item. @param baseYear to name the years of yearly facts */
export function itemView(pack: PolicyPack, item: ItemDef, baseYear: number): ItemView {
  const compiled = compile(pack);
  const conditions: ItemView['conditions'] = [];
  let alternatives = 0;
  const walk = (condition: Condition, alternative?: number): void => {
    if ('all' in condition) condition.all.forEach((part) => walk(part, alternative));
    else if ('any' in condition) {
      alternatives += 1;
      const mine = alternative ?? alternatives;
      condition.any.forEach((part) => walk(part, mine));
    } else
      conditions.push({
        id: condition.id,
        text: condition.text,
        evidence: [...(condition.evidence ?? [])],
        ...(alternative === undefined ? {} : { alternative }),
      });
  };
  item.conditions.forEach((condition) => walk(condition));
  const view = (def: FactDef) =>
    factView(
      pack,
      def,
      def.period === 'year'
        ? [...(compiled.facts.get(def.id)?.slotAt.keys() ?? [])]
            .sort((a, b) => b - a)
            .map((o) => baseYear + o)
        : undefined,
    );
  return {
    ...itemSummary(item),
    articleTitle: pack.articles.find((a) => a.number === item.article)?.title ?? '',
    lead: office(item.lead),
    responsible: item.responsible.map(office),
    conditions,
    evidence: item.evidence.map((e) => ({ ...e })),
    readings: readingsOf(pack, item).map(({ id, title, question, cautious, widest }) => ({
      id,
      title,
      question,
      cautious,
      ...(widest === undefined ? {} : { widest }),
    })),
    ...(item.howTo === undefined ? {} : { howTo: item.howTo }),
    ...(item.claimable ? { times: timesText(item) } : {}),
    claimFacts: item.claimFacts.flatMap((id) => {
      const def = findFact(pack, id);
      return def ? [view(def)] : [];
    }),
    facts: factsOfItem(pack, item.id).map(view),
    plan: pack.title,
    packVersion: pack.version,
    effectiveFrom: pack.effectiveFrom,
    effectiveTo: pack.effectiveTo,
  };
}

/** The facts on which an item's verdict or amount depends, in the pack's order. */
export function factsOfItem(pack: PolicyPack, itemId: string): FactDef[] {
  const compiled = compile(pack);
  const item = compiled.byId.get(itemId);
  if (!item) return [];
  const slots = new Set<number>([...item.baseNeeds, item.from, ...item.grades]);
  for (const leaf of item.leaves) {
    for (const slot of leaf.needs) slots.add(slot);
    slots.add(leaf.other);
  }
  const ids = new Set([...slots].flatMap((slot) => compiled.slots[slot]?.def.id ?? []));
  return pack.facts.filter((def) => ids.has(def.id));
}
