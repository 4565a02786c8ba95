import type { Condition, ItemDef, Leaf, Quantity } from '@domain/policy';
import type { FactValue } from '@domain/rules';
import { Engine, type ConditionProperties, type TopLevelCondition } from 'json-rules-engine';
import { BENCH_PACK, type BenchAnswers } from './case';

/**
 * The same items as json-rules-engine rules: one rule an item, every leaf a condition whose result gives
 * the reason code; what is open is a second condition of the leaf; sums are facts that the engine computes.
 */
export function buildJsonRules(): { run: (facts: readonly FactValue[]) => Promise<BenchAnswers> } {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator(
    'window',
    (day: string, to: { from: string; to: string }) => day >= to.from && day <= to.to,
  );
  for (const item of BENCH_PACK.items) {
    const leaves = item.conditions.flatMap(flat);
    for (const leaf of leaves) addComputed(engine, leaf);
    engine.addRule({
      name: item.id,
      conditions: { all: leaves.map((leaf) => ({ ...met(leaf), name: leaf.id })) } as TopLevelCondition,
      event: { type: item.id },
    });
    for (const leaf of leaves) {
      const open = openOf(leaf);
      if (open)
        engine.addRule({
          name: `${item.id}|${leaf.id}|${open.as}`,
          conditions: { all: [open.condition] },
          event: { type: `${item.id}|${leaf.id}`, params: { as: open.as } },
        });
    }
    addAmount(engine, item);
  }
  return { run: (facts) => run(engine, facts) };
}

const key = (fact: string, year?: number): string => (year === undefined ? fact : `${fact}@${year}`);

async function run(engine: Engine, facts: readonly FactValue[]): Promise<BenchAnswers> {
  const values: Record<string, unknown> = {};
  for (const f of facts) values[key(f.fact, f.year)] = f.value;
  const { results, failureResults, almanac } = await engine.run(values);
  const open = new Map<string, string>();
  for (const r of results)
    if (r.event?.params) open.set(r.event.type, String((r.event.params as { as: string }).as));
  const answers: BenchAnswers = {};
  for (const result of [...results, ...failureResults]) {
    if (!result.name || result.name.includes('|')) continue;
    const leaves = (result.conditions as unknown as { all: (ConditionProperties & { result: boolean })[] })
      .all;
    const codes = leaves.filter((c) => !c.result).map((c) => String(c.name));
    const states = codes.map((code) => open.get(`${result.name}|${code}`) ?? 'notMet');
    const verdict = states.includes('notMet')
      ? 'notMet'
      : states.includes('needsPerson')
        ? 'needsPerson'
        : states.length > 0
          ? 'toBeConfirmed'
          : 'met';
    const fen = verdict === 'notMet' ? 0 : await almanac.factValue<number>(`amount:${result.name}`);
    answers[result.name] = { verdict, fen, codes };
  }
  return answers;
}

function flat(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(flat);
  if ('any' in condition) throw new Error('the bench items have no alternatives');
  return [condition];
}

function met(leaf: Leaf): ConditionProperties {
  const { test } = leaf;
  switch (test.kind) {
    case 'flag':
      return { fact: test.fact, operator: 'equal', value: test.is };
    case 'choice':
      return { fact: test.fact, operator: 'in', value: [...test.oneOf] };
    case 'window':
      return { fact: test.fact, operator: 'window', value: BENCH_PACK.window };
    case 'compare':
      if (!('value' in test.right)) throw new Error('not a figure');
      return { fact: `number:${leaf.id}`, operator: 'greaterThanInclusive', value: test.right.value };
    case 'person':
      return { fact: 'nobody', operator: 'equal', value: true };
    default:
      throw new Error(`no bench item has a ${test.kind}`);
  }
}

/** When a leaf that is not met is open rather than refused. */
function openOf(leaf: Leaf): { condition: ConditionProperties; as: string } | undefined {
  const { test } = leaf;
  if (test.kind === 'person')
    return { condition: { fact: 'nobody', operator: 'notEqual', value: true }, as: 'needsPerson' };
  if (test.kind === 'flag' && test.confirmOther)
    return { condition: { fact: test.fact, operator: 'equal', value: !test.is }, as: 'toBeConfirmed' };
  if (test.kind === 'window' && test.before === 'confirm')
    return {
      condition: { fact: test.fact, operator: 'window', value: { from: '', to: BENCH_PACK.window.from } },
      as: 'toBeConfirmed',
    };
  if (test.kind !== 'choice') return undefined;
  if (test.person)
    return { condition: { fact: test.fact, operator: 'in', value: [...test.person] }, as: 'needsPerson' };
  if (test.confirm)
    return {
      condition: { fact: test.fact, operator: 'in', value: test.confirm.map((c) => c.choice) },
      as: 'toBeConfirmed',
    };
  return undefined;
}

type Almanac = { factValue: <T>(id: string) => Promise<T> };

async function numberOf(q: Quantity, almanac: Almanac): Promise<number> {
  if ('value' in q) return q.value;
  if ('minus' in q) return (await numberOf(q.minus[0], almanac)) - (await numberOf(q.minus[1], almanac));
  if ('sum' in q) throw new Error('no bench item sums');
  return almanac.factValue<number>(key(q.fact, q.year === undefined ? undefined : 2025 + q.year));
}

function addComputed(engine: Engine, leaf: Leaf): void {
  const { test } = leaf;
  if (test.kind !== 'compare') return;
  engine.addFact(`number:${leaf.id}`, (_params, almanac) => numberOf(test.left, almanac as Almanac));
}

function addAmount(engine: Engine, item: ItemDef): void {
  const spec = item.amount;
  engine.addFact(`amount:${item.id}`, async (_params, almanac) => {
    switch (spec.kind) {
      case 'exact': {
        if ('schedule' in spec) return spec.schedule[0]?.fen ?? 0;
        if ('fen' in spec.formula) return spec.formula.fen;
        const base = await numberOf(spec.formula.of, almanac as Almanac);
        return Math.min(Math.round((base * spec.formula.rateBp) / 10_000), spec.formula.capFen ?? Infinity);
      }
      case 'share':
        return Math.round(((await numberOf(spec.of, almanac as Almanac)) * spec.rateBp) / 10_000);
      case 'atLeast':
        return spec.fen * spec.years;
      case 'atMost': {
        const base = await numberOf(spec.of, almanac as Almanac);
        return Math.min(Math.round((base * spec.rateBp) / 10_000), spec.capFen * spec.years);
      }
      default:
        return 0;
    }
  });
}
