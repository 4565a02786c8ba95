import { OFFICES } from '@contract/kernel';
import type { PolicyPack } from '@domain/policy';
import {
  evaluate,
  factsFor,
  groupOf,
  itemResultView,
  nextQuestion,
  readingsOf,
  scoresOf,
  timesText,
  type Evaluation,
  type EvaluationInput,
  type ItemResult,
  type Need,
} from '@domain/rules';
import { isTable, type Scenario, type Table } from './form';
import { FormError, readAnswer, readFactName, readMoney, readRange, readVerdict } from './words';

/** Evaluates a scenario and says what came out differently; an empty list means it passed. */
export function checkScenario(scenario: Scenario, packs: readonly PolicyPack[]): string[] {
  const differences: string[] = [];
  const problems: Evaluation['problems'][number][] = [];
  const left = new Map(scenario.expected);
  for (const [index, own] of packs.entries()) {
    const pack = widened(own, scenario.wide);
    const input = {
      asOf: scenario.asOf,
      baseYear: scenario.baseYear,
      pack,
      facts: factsFor(own, packs, scenario.facts),
      applicantKind: scenario.applicantKind,
      drawn: scenario.drawn,
    };
    const evaluation = evaluate(input);
    for (const result of evaluation.items) {
      const wanted = left.get(result.item.id);
      if (!wanted) continue;
      left.delete(result.item.id);
      differences.push(...checkItem(wanted, result, packs, input).map((d) => `${result.item.id}：${d}`));
    }
    problems.push(...evaluation.problems);
    // Sums and questions belong to the plan, the first pack.
    if (index > 0) continue;
    if (scenario.totals) differences.push(...checkTotals(scenario.totals, evaluation));
    if (scenario.next !== undefined) {
      const next = nextQuestion(evaluation, input)?.id ?? '无';
      if (next !== scenario.next) differences.push(`下一题是${next}，应为${scenario.next}`);
    }
  }
  if (scenario.problems) differences.push(...checkProblems(scenario.problems, problems, packs));
  for (const id of left.keys()) differences.push(`${id}：没有结果`);
  return differences;
}

const wider = new Map<string, PolicyPack>();

/** The pack with some readings taken the wider way; made once. */
function widened(pack: PolicyPack, readings: readonly number[]): PolicyPack {
  if (readings.length === 0) return pack;
  const key = `${pack.id} ${[...readings].sort().join()}`;
  const made = wider.get(key) ?? {
    ...pack,
    readings: pack.readings.map((r) => (readings.includes(r.id) ? { ...r, taken: 'widest' as const } : r)),
  };
  wider.set(key, made);
  return made;
}

function same(what: string, actual: unknown, wanted: unknown): string[] {
  return actual === wanted ? [] : [`${what}是${String(actual)}，应为${String(wanted)}`];
}

function range(what: string, actual: readonly [number, number], wanted: unknown): string[] {
  const [low, high] = readRange(wanted);
  return actual[0] === low && actual[1] === high
    ? []
    : [`${what}是${actual[0]}分至${actual[1]}分，应为${low}分至${high}分`];
}

/** What can be expected of an item, by the form's key. */
function checkItem(
  wanted: Table,
  result: ItemResult,
  packs: readonly PolicyPack[],
  input: EvaluationInput,
): string[] {
  const { amount } = result;
  return Object.entries(wanted).flatMap(([key, value]): string[] => {
    switch (key) {
      case 'verdict':
        return same('结论', result.verdict, readVerdict(value));
      case 'certain':
        return same('确定（分）', amount.certainFen, readMoney(value));
      case 'open':
        return range('待定', [amount.openLowFen, amount.openHighFen], value);
      case 'atLeast':
        return same('不低于（分）', amount.atLeastFen, readMoney(value));
      case 'upTo':
        return range('最高', [amount.cautiousMaxFen, amount.widestMaxFen], value);
      case 'yearlyUpTo':
        return amount.years.flatMap((y) => same(`第${y.year}年最高（分）`, y.highFen, readMoney(value)));
      case 'years':
        return checkYears(value, result);
      case 'missing':
        return checkNames('缺少', [...result.missing, ...amount.missing], value, packs);
      case 'conditions':
        return eachCondition(value, result, (condition, state) =>
          same(`条件${condition.leaf.id}`, condition.state, readAnswer(state)),
        );
      case 'distances':
        return eachCondition(value, result, (condition, distance) => {
          const { test } = condition.leaf;
          const fen = test.kind === 'compare' && test.unit === 'fen';
          const expected = fen ? readMoney(distance) : readPlain(distance);
          return same(`条件${condition.leaf.id}的差距`, condition.distance, expected);
        });
      case 'readings':
        return same(
          '口径',
          [...result.readings].sort().join('、'),
          listOf(value).map(Number).sort().join('、'),
        );
      case 'group':
        return same('分组', groupOf(result), value);
      case 'listed':
        return listOf(value)
          .map(Number)
          .filter((id) => !readingsOf(input.pack, result.item).some((r) => r.id === id))
          .map((id) => `没有列出口径${id}`);
      case 'notListed':
        return listOf(value)
          .map(Number)
          .filter((id) => readingsOf(input.pack, result.item).some((r) => r.id === id))
          .map((id) => `列出了口径${id}`);
      case 'times':
        return same('申报次数', timesText(result.item), value);
      case 'text':
        return same('说法', itemResultView(result, input).amount.text, value);
      case 'office':
        return same('审查单位', OFFICES[result.item.examiningOffice], value);
      case 'score':
        return checkScores(value, input);
      default:
        throw new FormError(`不认识的项“${key}”`);
    }
  });
}

/** Scores by id, one number or "62至75". */
function checkScores(value: unknown, input: EvaluationInput): string[] {
  if (!isTable(value)) throw new FormError('得分应写成“得分编号: 分数”');
  const scores = scoresOf(input);
  return Object.entries(value).flatMap(([id, wanted]) => {
    const score = scores.get(id);
    if (!score) throw new FormError(`没有得分“${id}”`);
    const [low = '', high = low] = String(wanted).replace(/分/g, '').split('至');
    return score.low === Number(low) && score.high === Number(high)
      ? []
      : [`得分${id}是${score.low}至${score.high}，应为${String(wanted)}`];
  });
}

/** "3.5%" or "2个百分点" as basis points, "40天" or "40" as a number. */
function readPlain(value: unknown): number {
  const text = String(value);
  const percent = /^([\d.]+)(%|个百分点)$/.exec(text);
  if (percent) return Math.round(Number(percent[1]) * 100);
  const match = /^(\d+)\D*$/.exec(text);
  if (!match) throw new FormError(`“${text}”不是差距`);
  return Number(match[1]);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function eachCondition(
  value: unknown,
  result: ItemResult,
  check: (condition: ItemResult['conditions'][number], wanted: unknown) => string[],
): string[] {
  if (!isTable(value)) throw new FormError('条件应写成“条件编号: 结果”');
  return Object.entries(value).flatMap(([id, wanted]) => {
    const condition = result.conditions.find((c) => c.leaf.id === id);
    if (!condition) throw new FormError(`${result.item.id}没有条件“${id}”`);
    return check(condition, wanted);
  });
}

function checkYears(value: unknown, result: ItemResult): string[] {
  if (!isTable(value)) throw new FormError('逐年应写成“1: 金额”');
  return Object.entries(value).flatMap(([year, wanted]) => {
    const found = result.amount.years.find((y) => y.year === Number(year));
    return found ? range(`第${year}年`, [found.lowFen, found.highFen], wanted) : [`没有第${year}年`];
  });
}

function nameOf(need: Need): string {
  return need.year === undefined ? need.fact : `${need.fact}@${need.year}`;
}

/** Names of missing values: an id or label, with "2024年" before it or "@2024" after it where it is yearly. */
function checkNames(
  what: string,
  actual: readonly Need[],
  value: unknown,
  packs: readonly PolicyPack[],
): string[] {
  const wanted = listOf(value).map((entry) => {
    const match = /^(?:(\d{4})年)?(.*?)(?:@(\d{4}))?$/.exec(String(entry));
    const def = readFactName(packs, match?.[2] ?? '');
    const year = match?.[1] ?? match?.[3];
    return year === undefined ? def.id : `${def.id}@${year}`;
  });
  const found = [...new Set(actual.map(nameOf))].sort().join('、');
  return same(what, found || '无', [...new Set(wanted)].sort().join('、') || '无');
}

function checkTotals(wanted: Table, { totals }: Evaluation): string[] {
  return Object.entries(wanted)
    .flatMap(([key, value]): string[] => {
      switch (key) {
        case 'certain':
          return same('确定（分）', totals.certainFen, readMoney(value));
        case 'open':
          return range('待定', [totals.openLowFen, totals.openHighFen], value);
        case 'atLeast':
          return same('不低于（分）', totals.atLeastFen, readMoney(value));
        case 'atLeastOpen':
          return same('不低于（待确认）（分）', totals.atLeastOpenFen, readMoney(value));
        case 'upTo':
          return range('最高', [totals.upToCautiousFen, totals.upToWidestFen], value);
        case 'missingInput':
        case 'toBeDecided':
        case 'inKind':
        case 'waiting':
          return same(key, totals[key], Number(value));
        default:
          throw new FormError(`不认识的合计“${key}”`);
      }
    })
    .map((difference) => `合计：${difference}`);
}

function checkProblems(
  wanted: Table,
  problems: Evaluation['problems'],
  packs: readonly PolicyPack[],
): string[] {
  const found = [...new Set(problems.map((p) => `${p.fact}=${p.code}`))].sort();
  const expected = Object.entries(wanted).map(
    ([name, code]) => `${readFactName(packs, name).id}=${String(code)}`,
  );
  return same('填写提示', found.join('、') || '无', expected.sort().join('、') || '无');
}
