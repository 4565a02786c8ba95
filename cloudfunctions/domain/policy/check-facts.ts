import { isDay } from '@contract/kernel';
import { duplicates, type Fault } from './check';
import type { Clash, FactDef, PolicyPack } from './types';
import { factsOf, refsOf } from './uses';

/** Faults of the questions: ids, words, choices, ranges, order of asking, facts nobody waits for. */
export function checkFacts(pack: PolicyPack): Fault[] {
  const faults: Fault[] = [];
  for (const id of duplicates(pack.facts.map((f) => f.id)))
    faults.push({ code: 'duplicate-id', where: `fact ${id}`, message: 'defined twice' });
  for (const label of duplicates(pack.facts.map((f) => f.label)))
    faults.push({ code: 'duplicate-id', where: `fact label ${label}`, message: 'stands for two facts' });
  for (const id of duplicates(pack.groups.map((g) => g.id)))
    faults.push({ code: 'duplicate-id', where: `group ${id}`, message: 'defined twice' });
  const used = factsOf(pack);
  const groups = new Map(pack.groups.map((g) => [g.id, g]));
  const byId = new Map(pack.facts.map((f) => [f.id, f]));
  for (const def of pack.facts) {
    const where = `fact ${def.id}`;
    if (!def.question.trim() || !def.label.trim())
      faults.push({ code: 'no-question', where, message: 'has no question or no label' });
    if (def.appliesTo.length === 0)
      faults.push({ code: 'no-question', where, message: 'is asked of nobody' });
    if (def.group !== undefined && !groups.get(def.group)?.question)
      faults.push({ code: 'no-question', where, message: `its card ${def.group} has no question` });
    if (!used.has(def.id))
      faults.push({ code: 'unused-fact', where, message: 'no rule and no claim uses it' });
    faults.push(...checkChoices(def), ...checkRange(def), ...checkAfter(def, byId));
  }
  for (const def of pack.facts)
    if (def.since !== undefined && byId.get(def.since)?.unit !== 'day')
      faults.push({ code: 'wrong-type', where: `fact ${def.id}`, message: `${def.since} is no day` });
  for (const clash of pack.clashes)
    for (const id of factsOfClash(clash))
      if (!byId.has(id)) faults.push({ code: 'unknown-fact', where: `clash ${id}`, message: 'is no fact' });
  return faults;
}

function factsOfClash(clash: Clash): readonly string[] {
  if ('years' in clash) return [clash.years, clash.since];
  if ('none' in clash) return [clash.none, clash.when];
  return [
    clash.smaller,
    ...('larger' in clash ? [clash.larger] : refsOf(clash.largerSum).map((r) => r.fact)),
  ];
}

function checkChoices(def: FactDef): Fault[] {
  const where = `fact ${def.id}`;
  if (def.unit !== 'choice')
    return def.choices ? [{ code: 'wrong-type', where, message: 'has choices but is no choice' }] : [];
  if (!def.choices || def.choices.length < 2)
    return [{ code: 'incomplete', where, message: 'is a choice without choices' }];
  return duplicates([...def.choices.map((c) => c.id), ...def.choices.map((c) => c.label)]).map((id) => ({
    code: 'duplicate-id',
    where,
    message: `choice ${id} stands twice`,
  }));
}

function checkRange(def: FactDef): Fault[] {
  const { min, max } = def;
  const where = `fact ${def.id}`;
  const faults: Fault[] = [];
  for (const end of [min, max]) {
    if (end === undefined) continue;
    if ((typeof end === 'string') !== (def.unit === 'day') || (typeof end === 'string' && !isDay(end)))
      faults.push({ code: 'bad-range', where, message: `${end} is no value of its unit` });
  }
  if (min !== undefined && max !== undefined && min > max)
    faults.push({ code: 'bad-range', where, message: `${min} is above ${max}` });
  return faults;
}

function checkAfter(def: FactDef, byId: ReadonlyMap<string, FactDef>): Fault[] {
  if (!def.after) return [];
  const where = `fact ${def.id}`;
  const first = byId.get(def.after.fact);
  if (!first) return [{ code: 'unknown-fact', where, message: `waits for ${def.after.fact}, which is none` }];
  const faults: Fault[] = [];
  const { is } = def.after;
  if (typeof is === 'boolean' ? first.unit !== 'flag' : first.unit !== 'choice')
    faults.push({ code: 'wrong-type', where, message: `waits for an answer ${first.id} cannot have` });
  else if (typeof is !== 'boolean')
    for (const choice of is)
      if (!first.choices?.some((c) => c.id === choice))
        faults.push({ code: 'unknown-id', where, message: `waits for choice ${choice}, which is none` });
  const asked = def.appliesTo.filter((kind) => !first.appliesTo.includes(kind));
  if (asked.length > 0)
    faults.push({
      code: 'not-asked',
      where,
      message: `waits for ${first.id}, not asked of ${asked.join(', ')}`,
    });
  let step: FactDef | undefined = first;
  for (let hops = 0; step?.after; hops += 1) {
    if (hops > byId.size) {
      faults.push({ code: 'wrong-type', where, message: 'waits in a circle' });
      break;
    }
    step = byId.get(step.after.fact);
  }
  return faults;
}
