import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addDays, isDay } from '@contract/kernel';
import { PACKS, type PolicyPack } from '@domain/policy';
import { checkScenario } from '../../scripts/scenarios/check';
import { readScenario, type Scenario } from '../../scripts/scenarios/form';
import { scenarioFiles } from '../../scripts/scenarios/run';

/**
 * Every number of the rules — thresholds, rates, caps, points, band edges, dates — is moved by one step,
 * and some scenario must notice: so each threshold is covered on the side where the step matters.
 */
const all = scenarioFiles(join(__dirname, '../scenarios')).flatMap((file) =>
  (parse(readFileSync(file, 'utf8')) as unknown[]).map((raw) => readScenario(raw, PACKS)),
);

type Path = readonly (string | number)[];
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], value);

/** A copy of a value with one place in it replaced. */
function put(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const inner = put((value as Record<string | number, unknown>)[key], rest, replacement);
  if (Array.isArray(value)) return value.map((part, index) => (index === key ? inner : (part as unknown)));
  return { ...(value as object), [key]: inner };
}

/** Places of numbers and days below a value. `skip` names keys that are no part of the rules' numbers. */
const SKIP = new Set(['readings', 'article', 'reading', 'totalReading', 'confirmOther', 'confirm', 'year']);
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number' || (typeof value === 'string' && isDay(value))) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    SKIP.has(key) ? [] : places(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** What is moved: conditions and amounts of items, scores, the window and the days of force. */
function mutationsOf(pack: PolicyPack): Path[] {
  const items = pack.items.flatMap((item, index) => [
    ...places(item.conditions, ['items', index, 'conditions']),
    ...places(item.amount, ['items', index, 'amount']),
    ...(item.effectiveFrom ? [['items', index, 'effectiveFrom']] : []),
  ]);
  const scores = pack.scores.flatMap((score, index) => places(score.points, ['scores', index, 'points']));
  const days =
    pack.kind === 'plan' ? [...places(pack.window, ['window']), ['effectiveFrom'], ['effectiveTo']] : [];
  return [...items, ...scores, ...days];
}

const steps = (value: unknown): unknown[] =>
  typeof value === 'number'
    ? [value + 1, value - 1]
    : [addDays(String(value), 1), addDays(String(value), -1)];

const nameOf = (pack: PolicyPack, path: Path): string => {
  const [room, index] = path;
  const id =
    room === 'items'
      ? pack.items[Number(index)]?.id
      : room === 'scores'
        ? pack.scores[Number(index)]?.id
        : undefined;
  return [...(id ? [id, ...path.slice(2)] : path)].join('.');
};

/** Steps that no firm can bring to light, with the reason. */
const UNSEEN: readonly [RegExp, string][] = [
  [
    /^window\.to = 2028/,
    'a certificate dated after the last day of the plan is not held while it is in force',
  ],
  [/\.low = -1$/, 'points below nothing are no points: the better way or none counts'],
  [/^rec-tech-sme-2022\..*test\.points = 1$/, 'no share of staff scores one point'],
  [/^rec-innovative-sme-2022\..*test\.points = (19|14)$/, 'the parts score in steps of five'],
  [
    /^high-tech-ip\.points\.then\.sum\.2\.best\.0\.bands\.1\.low = 1$/,
    'class II scores at least one where class I has none',
  ],
  [
    /^high-tech-ip\.points\.then\.sum\.2\.best\.1\.bands\.(2\.from = 0|3\.low = 1)$/,
    'class I scores seven where class II has none',
  ],
];

/** Scenarios that look at the changed item; for scores and days those that look at the pack at all. */
function lookers(pack: PolicyPack, path: Path): Scenario[] {
  const ids = new Set(path[0] === 'items' ? [pack.items[Number(path[1])]?.id] : pack.items.map((i) => i.id));
  const scoreId = path[0] === 'scores' ? pack.scores[Number(path[1])]?.id : undefined;
  const named = all.filter(({ expected }) => [...expected.keys()].some((id) => ids.has(id)));
  const sharp = named.filter((s) =>
    [...s.expected.values()].some((e) => scoreId && JSON.stringify(e).includes(scoreId)),
  );
  return [...sharp, ...named, ...all.filter((s) => s.totals)];
}

describe('the scenarios notice every number', () => {
  test.each(PACKS.map((pack, index) => [pack.id, index] as const))('%s', (_id, index) => {
    const pack = PACKS[index]!;
    const missed = mutationsOf(pack).flatMap((path) => {
      const scenarios = lookers(pack, path);
      return steps(at(pack, path)).flatMap((step) => {
        const changed = put(pack, path, step) as PolicyPack;
        const packs = PACKS.map((p, n) => (n === index ? changed : p));
        const found = scenarios.find((scenario) => checkScenario(scenario, packs).length > 0);
        const name = `${nameOf(pack, path)} = ${String(step)}`;
        return found || UNSEEN.some(([pattern]) => pattern.test(name)) ? [] : [name];
      });
    });
    expect(missed).toEqual([]);
  });
});
