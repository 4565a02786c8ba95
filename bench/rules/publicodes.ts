import type { Condition, ItemDef, Leaf, Quantity } from '@domain/policy';
import type { FactValue } from '@domain/rules';
import Engine from 'publicodes';
import { BENCH_PACK, type BenchAnswers } from './case';

/** The same items as publicodes rules: one rule a leaf, one for what is open in it, one an amount. */
const name = (id: string): string => id.replace(/[^a-z0-9]+/g, ' ').trim();
const factName = (fact: string, year?: number): string =>
  `fact ${name(fact)}${year === undefined ? '' : ` year ${year}`}`;
const leafName = (item: ItemDef, leaf: Leaf): string => `leaf ${name(item.id)} ${name(leaf.id)}`;
const dayNumber = (day: string): number => Number(day.replace(/-/g, ''));

export function buildPublicodes(): { run: (facts: readonly FactValue[]) => BenchAnswers } {
  const rules: Record<string, unknown> = {};
  for (const def of BENCH_PACK.facts) {
    if (def.claimOnly || def.optional || def.unit === 'text') continue;
    if (def.period === 'year')
      for (const year of [2024, 2025]) rules[factName(def.id, year)] = { 'par défaut': 0 };
    else
      rules[factName(def.id)] = {
        'par défaut': def.unit === 'flag' ? 'non' : def.unit === 'choice' ? "'none'" : 0,
      };
  }
  const items = BENCH_PACK.items.map((item) => {
    const leaves = item.conditions.flatMap(flat).map((leaf) => {
      const id = leafName(item, leaf);
      rules[id] = metRule(leaf);
      const open = openRule(leaf);
      if (open) rules[`open ${id}`] = open.rule;
      return { leaf, id, as: open?.as };
    });
    rules[`amount ${name(item.id)}`] = amountRule(item);
    return { item, leaves };
  });
  const engine = new Engine(rules as ConstructorParameters<typeof Engine>[0], {
    logger: { log: () => undefined, warn: () => undefined, error: console.error },
  });
  return {
    run: (facts) => {
      const situation: Record<string, string | number> = {};
      for (const { fact, year, value } of facts) situation[factName(fact, year)] = literal(value);
      engine.setSituation(situation as Parameters<typeof engine.setSituation>[0]);
      const value = (rule: string): unknown => engine.evaluate(rule).nodeValue;
      const answers: BenchAnswers = {};
      for (const { item, leaves } of items) {
        const failed = leaves.filter((l) => value(l.id) !== true);
        const states = failed.map((l) => (l.as && value(`open ${l.id}`) === true ? l.as : 'notMet'));
        const verdict = states.includes('notMet')
          ? 'notMet'
          : states.includes('needsPerson')
            ? 'needsPerson'
            : states.length > 0
              ? 'toBeConfirmed'
              : 'met';
        const fen = verdict === 'notMet' ? 0 : Number(value(`amount ${name(item.id)}`) ?? 0);
        answers[item.id] = { verdict, fen, codes: failed.map((l) => l.leaf.id) };
      }
      return answers;
    },
  };
}

function literal(value: FactValue['value']): string | number {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return value;
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : `'${text}'`;
}

function flat(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(flat);
  if ('any' in condition) throw new Error('the bench items have no alternatives');
  return [condition];
}

const oneOf = (fact: string, choices: readonly string[]): unknown => ({
  'une de ces conditions': choices.map((c) => `${factName(fact)} = '${c}'`),
});
const within = (fact: string, from: string, to: string): unknown => ({
  'toutes ces conditions': [
    `${factName(fact)} >= ${dayNumber(from)}`,
    `${factName(fact)} <= ${dayNumber(to)}`,
  ],
});

function expression(q: Quantity): string {
  if ('value' in q) return String(q.value);
  if ('minus' in q) return `(${expression(q.minus[0])} - ${expression(q.minus[1])})`;
  if ('sum' in q) return `(${q.sum.map(expression).join(' + ')})`;
  return factName(q.fact, q.year === undefined ? undefined : 2025 + q.year);
}

function metRule(leaf: Leaf): unknown {
  const { test } = leaf;
  switch (test.kind) {
    case 'flag':
      return { valeur: `${factName(test.fact)} = ${test.is ? 'oui' : 'non'}` };
    case 'choice':
      return oneOf(test.fact, test.oneOf);
    case 'window':
      return within(test.fact, BENCH_PACK.window.from, BENCH_PACK.window.to);
    case 'compare':
      return { valeur: `${expression(test.left)} >= ${expression(test.right)}` };
    case 'person':
      return { valeur: 'non' };
    default:
      throw new Error(`no bench item has a ${test.kind}`);
  }
}

function openRule(leaf: Leaf): { rule: unknown; as: string } | undefined {
  const { test } = leaf;
  if (test.kind === 'person') return { rule: { valeur: 'oui' }, as: 'needsPerson' };
  if (test.kind === 'flag' && test.confirmOther)
    return { rule: { valeur: `${factName(test.fact)} = ${test.is ? 'non' : 'oui'}` }, as: 'toBeConfirmed' };
  if (test.kind === 'window' && test.before === 'confirm')
    return { rule: within(test.fact, '1900-01-01', BENCH_PACK.window.from), as: 'toBeConfirmed' };
  if (test.kind === 'choice' && test.person)
    return { rule: oneOf(test.fact, test.person), as: 'needsPerson' };
  if (test.kind === 'choice' && test.confirm)
    return {
      rule: oneOf(
        test.fact,
        test.confirm.map((c) => c.choice),
      ),
      as: 'toBeConfirmed',
    };
  return undefined;
}

const rounded = (value: string, cap?: number): unknown => ({
  valeur: value,
  ...(cap === undefined ? {} : { plafond: cap }),
  arrondi: 'oui',
});

function amountRule(item: ItemDef): unknown {
  const spec = item.amount;
  switch (spec.kind) {
    case 'exact':
      if ('schedule' in spec) return { valeur: spec.schedule[0]?.fen ?? 0 };
      if ('fen' in spec.formula) return { valeur: spec.formula.fen };
      return rounded(`${expression(spec.formula.of)} * ${spec.formula.rateBp / 10_000}`, spec.formula.capFen);
    case 'share':
      return rounded(`${expression(spec.of)} * ${spec.rateBp / 10_000}`);
    case 'atLeast':
      return { valeur: spec.fen * spec.years };
    case 'atMost':
      return rounded(`${expression(spec.of)} * ${spec.rateBp / 10_000}`, spec.capFen * spec.years);
    default:
      return { valeur: 0 };
  }
}
