import { OFFICES, yearOf, type ApplicantKind } from '@contract/kernel';
import type {
  AmountView,
  ConditionResultView,
  EvaluationView,
  FactNeed,
  FactView,
  ItemResultView,
  QuestionView,
  ResultGroup,
  YearTotalsView,
} from '@contract/policy';
import type { FactDef, PolicyPack, QuestionGroup } from '../policy/types';
import { compile } from './compile';
import { answeredCards, cardsLeft, openQuestions, type Question } from './question';
import type { Evaluation, EvaluationInput, ItemResult, LeafResult, Need } from './types';
import { amountText, formulaText, waitsFor, yearText } from './amount-words';
import { leafWords, needLabel } from './words';

export const CAUTION = '测算结果仅供参考，不是承诺；口径以县科技局解释为准，实际以审定结果为准。';

interface Books {
  facts: ReadonlyMap<string, FactDef>;
  groups: ReadonlyMap<string, QuestionGroup>;
}
const books = new WeakMap<PolicyPack, Books>();

function booksOf(pack: PolicyPack): Books {
  let made = books.get(pack);
  if (!made) {
    made = {
      facts: new Map(pack.facts.map((f) => [f.id, f])),
      groups: new Map(pack.groups.map((g) => [g.id, g])),
    };
    books.set(pack, made);
  }
  return made;
}

/** A fact as it is asked. @param years calendar years wanted of a yearly fact */
export function factView(pack: PolicyPack, def: FactDef, years?: readonly number[]): FactView {
  const group = def.group === undefined ? undefined : booksOf(pack).groups.get(def.group);
  return {
    id: def.id,
    label: def.label,
    question: def.question,
    ...(def.help === undefined ? {} : { help: def.help }),
    unit: def.unit,
    ...(def.measure === undefined ? {} : { measure: def.measure }),
    ...(years === undefined ? {} : { years: [...years] }),
    ...(def.choices === undefined ? {} : { choices: def.choices.map((c) => ({ ...c })) }),
    ...(def.min === undefined ? {} : { min: def.min }),
    ...(def.max === undefined ? {} : { max: def.max }),
    appliesTo: [...def.appliesTo],
    ...(def.group === undefined ? {} : { group: def.group }),
    ...(group === undefined ? {} : { groupQuestion: group.question }),
    ...(group?.help === undefined ? {} : { groupHelp: group.help }),
    ...(def.after === undefined
      ? {}
      : {
          after: {
            fact: def.after.fact,
            is: typeof def.after.is === 'boolean' ? def.after.is : [...def.after.is],
          },
        }),
    ...(def.optional ? { optional: true } : {}),
    ...(def.claimOnly ? { claimOnly: true } : {}),
  };
}

/** All questions that concern one kind of applicant, with the years that the rules use. */
export function factViews(pack: PolicyPack, kind: ApplicantKind, baseYear: number): FactView[] {
  const compiled = compile(pack);
  return pack.facts
    .filter((def) => def.appliesTo.includes(kind))
    .map((def) => factView(pack, def, yearsOf(compiled.facts.get(def.id)?.slotAt, def, baseYear)));
}

function yearsOf(
  slots: ReadonlyMap<number, number> | undefined,
  def: FactDef,
  baseYear: number,
): number[] | undefined {
  if (def.period !== 'year') return undefined;
  return [...(slots?.keys() ?? [])].sort((a, b) => b - a).map((offset) => baseYear + offset);
}

export function questionView(pack: PolicyPack, question: Question): QuestionView {
  const group = booksOf(pack).groups.get(question.id);
  const first = question.facts[0]?.def;
  const help = group ? group.help : first?.help;
  return {
    id: question.id,
    question: group?.question ?? first?.question ?? '',
    ...(help === undefined ? {} : { help }),
    facts: question.facts.map((asked) => factView(pack, asked.def, asked.years)),
    waiting: question.waiting,
  };
}

/** In which group of the result page an item stands. */
export function groupOf(result: ItemResult): ResultGroup {
  if (result.item.amount.kind === 'service') return 'service';
  switch (result.verdict) {
    case 'met':
      // A figure that lacks an input cannot be claimed; a later year without its grade hinders nothing.
      if (!result.amount.years.some((y) => y.state === 'missing')) return 'claimNow';
      return lacks(result) === 1 ? 'oneMore' : 'askMore';
    case 'unknown':
      if (result.asked === 'notYet') return 'notAsked';
      return result.asked === 'known' && lacks(result) === 1 ? 'oneMore' : 'askMore';
    case 'needsPerson':
    case 'toBeConfirmed':
      return 'toDecide';
    default:
      return 'notNow';
  }
}

/** How many things are still to be known; a fact of several years is one. */
function lacks({ missing, amount }: ItemResult): number {
  return new Set([...missing, ...amount.missing].map(({ fact }) => fact)).size;
}

/** The evaluation as the page needs it; items of other kinds of applicants are left out. */
export function evaluationView(evaluation: Evaluation, input: EvaluationInput): EvaluationView {
  const questions = openQuestions(evaluation, input);
  const next = questions[0];
  return {
    asOf: evaluation.asOf,
    baseYear: evaluation.baseYear,
    applicantKind: evaluation.applicantKind,
    packVersion: evaluation.packVersion,
    plan: input.pack.title,
    caution: CAUTION,
    items: evaluation.items
      .filter((result) => result.verdict !== 'notApplicable')
      .map((result) => itemResultView(result, input)),
    totals: { ...evaluation.totals },
    years: yearTotals(evaluation),
    problems: [...evaluation.problems],
    ...(next === undefined ? {} : { next: questionView(input.pack, next) }),
    questionsLeft: cardsLeft(evaluation.items, input),
    questionsAnswered: answeredCards(input),
  };
}

/** One item's result in words. */
export function itemResultView(result: ItemResult, input: EvaluationInput): ItemResultView {
  const { item } = result;
  const { facts } = booksOf(input.pack);
  return {
    id: item.id,
    title: item.title,
    article: item.article,
    verdict: result.verdict,
    group: groupOf(result),
    conditions: result.conditions.map((c) => conditionView(c, facts, input.pack)),
    missing: result.missing.map((need) => needView(need, facts)),
    amount: amountView(result, facts),
    readings: [...result.readings],
    claimable: item.claimable,
    examiningOffice: OFFICES[item.examiningOffice],
    lead: OFFICES[item.lead],
  };
}

function conditionView(
  result: LeafResult,
  facts: ReadonlyMap<string, FactDef>,
  pack: PolicyPack,
): ConditionResultView {
  return {
    id: result.leaf.id,
    text: result.leaf.text,
    state: result.state,
    ...leafWords(result, facts, pack.window),
    ...(result.reading === undefined ? {} : { reading: result.reading }),
    ...(result.alternative === undefined ? {} : { alternative: result.alternative }),
    ...(result.branch === undefined ? {} : { branch: result.branch }),
  };
}

function needView(need: Need, facts: ReadonlyMap<string, FactDef>): FactNeed {
  return { ...need, label: needLabel(need, facts) };
}

function amountView(result: ItemResult, facts: ReadonlyMap<string, FactDef>): AmountView {
  const { amount, item } = result;
  const missing = amount.missing.map((need) => needView(need, facts));
  const formula = formulaText(item.amount, amount);
  const waits = waitsFor(result);
  const exact = amount.kind === 'exact' || amount.kind === 'share';
  const known = amount.years.length > 0 && !amount.years.some((y) => y.state === 'missing');
  return {
    kind: amount.kind,
    text: amountText(
      result,
      missing.map((m) => m.label),
    ),
    ...(formula === undefined ? {} : { formula }),
    years: amount.years.map((year) => ({
      year: year.year,
      ...(year.calendarYear === undefined ? {} : { calendarYear: year.calendarYear }),
      state: year.state,
      lowFen: year.lowFen,
      highFen: year.highFen,
      text: yearText(year, result),
    })),
    ...(waits === undefined ? {} : { waitsFor: waits }),
    ...(exact && known
      ? { certainFen: amount.certainFen, openLowFen: amount.openLowFen, openHighFen: amount.openHighFen }
      : {}),
    ...(amount.kind === 'atLeast' && known ? { atLeastFen: amount.atLeastFen } : {}),
    ...(amount.kind === 'atMost' && known
      ? { cautiousMaxFen: amount.cautiousMaxFen, widestMaxFen: amount.widestMaxFen }
      : {}),
    missing,
  };
}

/** Sums by calendar year for the chart; a year without a date counts from the day asked about. */
export function yearTotals(evaluation: Evaluation): YearTotalsView[] {
  const byYear = new Map<number, YearTotalsView>();
  const start = yearOf(evaluation.asOf);
  for (const { verdict, amount } of evaluation.items) {
    if (verdict !== 'met' && verdict !== 'toBeConfirmed' && verdict !== 'needsPerson') continue;
    for (const part of amount.years) {
      if (part.state === 'missing' || part.state === 'none') continue;
      const year = part.calendarYear ?? start + part.year - 1;
      const sum = byYear.get(year) ?? {
        year,
        certainFen: 0,
        openLowFen: 0,
        openHighFen: 0,
        atLeastFen: 0,
        upToFen: 0,
      };
      byYear.set(year, sum);
      if (part.state === 'certain') sum.certainFen += part.lowFen;
      else if (part.state === 'floor') {
        sum.atLeastFen += part.lowFen;
        if (verdict !== 'met') sum.atLeastOpenFen = (sum.atLeastOpenFen ?? 0) + part.lowFen;
      } else if (part.state === 'ceiling') sum.upToFen += part.highFen;
      else {
        sum.openLowFen += part.lowFen;
        sum.openHighFen += part.highFen;
      }
    }
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}
