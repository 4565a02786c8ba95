import { formatDay, type Day } from '@contract/kernel';
import {
  personPointsOf,
  requirementsOf,
  type FilingView,
  type RecognitionsView,
  type RecognitionView,
  type ScoreView,
} from '@contract/policy';
import { RECOGNITIONS } from '../policy/recognitions/pack';
import type { RecognitionInfo } from '../policy/recognitions/types';
import { factsOfItem } from './catalogue';
import { compile } from './compile';
import type { CompiledPoints, CompiledScore } from './compile-points';
import { evaluate } from './evaluate';
import { laddersView } from './ladders';
import { answeredCards, cardsLeft, openQuestions } from './question';
import { intervalOf } from './scores';
import { layOut, type Sheet } from './sheet';
import type { Evaluation, EvaluationInput, ItemResult } from './types';
import { CAUTION, itemResultView, questionView } from './view';

/** The interval of every score of a pack for a firm, in points. */
export function scoresOf(input: EvaluationInput): Map<string, ScoreView> {
  const compiled = compile(input.pack);
  const { values } = layOut(compiled, input.facts, input.asOf, input.baseYear);
  return new Map([...compiled.scores.values()].map((score) => [score.def.id, scoreView(score, values)]));
}

function scoreView(score: CompiledScore, values: Sheet['values']): ScoreView {
  const { low, high, person } = intervalOf(score, values);
  return { id: score.def.id, label: score.def.label, low, high, max: score.def.max, person };
}

/** A score and the scores it is made of, the whole first. */
function scoreTree(id: string, input: EvaluationInput): string[] {
  const score = compile(input.pack).scores.get(id);
  return score ? [id, ...namedParts(score.points).flatMap((part) => scoreTree(part, input))] : [];
}

function namedParts(points: CompiledPoints): string[] {
  if (points.op === 'score') return [points.score.def.id];
  return points.op === 'sum' || points.op === 'best' ? points.parts.flatMap(namedParts) : [];
}

/**
 * Every set of criteria against a firm, and where it stands on the ladders.
 * @param input with the recognition pack
 * @param plan the plan's evaluation of the same firm, for what each rung would bring
 */
export function recognitionsView(input: EvaluationInput, plan: EvaluationInput): RecognitionsView {
  const evaluation = evaluate(input);
  const questions = openQuestions(evaluation, input);
  const next = questions[0];
  const scores = scoresOf(input);
  return {
    asOf: evaluation.asOf,
    baseYear: evaluation.baseYear,
    packVersion: evaluation.packVersion,
    caution: CAUTION,
    recognitions: RECOGNITIONS.flatMap((info) => {
      const result = resultOf(evaluation, info);
      return result ? [recognitionView(info, result, scores, input)] : [];
    }),
    ladders: laddersView(evaluation, input, plan),
    problems: [...evaluation.problems],
    ...(next === undefined ? {} : { next: questionView(input.pack, next) }),
    questionsLeft: cardsLeft(evaluation.items, input),
    questionsAnswered: answeredCards(input),
  };
}

function resultOf(evaluation: Evaluation, info: RecognitionInfo): ItemResult | undefined {
  return evaluation.items.find((r) => r.item.id === info.id);
}

function recognitionView(
  info: RecognitionInfo,
  result: ItemResult,
  scores: ReadonlyMap<string, ScoreView>,
  input: EvaluationInput,
): RecognitionView {
  const { verdict, conditions, missing } = itemResultView(result, input);
  const personPoints = personPointsOf(conditions);
  const questionsLeft = cardsLeft([result], input);
  return {
    id: info.id,
    title: info.title,
    name: info.name,
    documents: info.documents,
    version: info.version,
    knowledge: info.knowledge,
    checkedOn: info.checkedOn,
    ...(info.validYears === undefined ? {} : { validYears: info.validYears }),
    ...(info.caveat === undefined ? {} : { caveat: info.caveat }),
    prepare: [...(info.prepare ?? [])],
    verdict,
    statement: statementOf(result, personPoints, questionsLeft, info),
    conditions,
    missing,
    questionsLeft,
    facts: factsOfItem(input.pack, info.id).map((def) => def.id),
    personPoints,
    scores: info.score
      ? scoreTree(info.score, input).flatMap((id) => {
          const score = scores.get(id);
          return score ? [score] : [];
        })
      : [],
    filing: filingOf(info, input.asOf),
  };
}

/** What may be said of the whole; "qualified" is never said. */
function statementOf(
  result: ItemResult,
  personPoints: number,
  questionsLeft: number,
  info: RecognitionInfo,
): string {
  const person = personPoints > 0 ? `，还有${personPoints}项需人工认定` : '';
  switch (result.verdict) {
    case 'met':
    case 'needsPerson':
    case 'toBeConfirmed':
      return info.title === 'three-zeros' ? '三项均已清零' : `未发现障碍${person}`;
    case 'unknown':
      return questionsLeft > 0
        ? `还需回答${questionsLeft}题`
        : `有${result.missing.length}项数据不清楚，暂时不能判断`;
    case 'notMet': {
      const count = requirementsOf(result.conditions).filter(({ state }) => state === 'notMet').length;
      return info.title === 'three-zeros' ? `还有${count}项未清零` : `有${count}项不符合`;
    }
    case 'notInForce':
      return '该标准在所查日期尚未施行';
    default:
      return '不适用';
  }
}

/** The filing that is open on a day, or the next one that is known. Both ends belong to it. */
export function filingOf(info: RecognitionInfo, asOf: Day): FilingView {
  const open = info.filings.find((f) => f.from <= asOf && asOf <= f.to);
  if (open)
    return {
      open: true,
      from: open.from,
      to: open.to,
      text: `正在申报，至${formatDay(open.to)}截止（${open.source}）`,
    };
  const ahead = info.filings.filter((f) => f.from > asOf).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (ahead)
    return {
      open: false,
      from: ahead.from,
      to: ahead.to,
      text: `下次申报${formatDay(ahead.from)}开始，至${formatDay(ahead.to)}（${ahead.source}）`,
    };
  const last = [...info.filings].sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  return {
    open: false,
    text: last
      ? `上次申报已于${formatDay(last.to)}截止，下次开放时间以通知为准`
      : '申报时间以认定部门通知为准',
  };
}
