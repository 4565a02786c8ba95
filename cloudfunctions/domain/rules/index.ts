export { evaluate } from './evaluate';
export {
  answeredCards,
  cardsLeft,
  nextQuestion,
  openQuestions,
  type AskedFact,
  type Question,
} from './question';
export { decisionBounds, type BoundsInput, type DecisionBounds, type YearBounds } from './bounds';
export { matterKey, timesText } from './matter';
export { valueProblem } from './check-facts';
export {
  factsOfItem,
  findFact,
  findItem,
  itemSummaries,
  itemSummary,
  itemView,
  readingsOf,
} from './catalogue';
export {
  CAUTION,
  evaluationView,
  factView,
  factViews,
  groupOf,
  itemResultView,
  questionView,
  yearTotals,
} from './view';
export { promiseText } from './amount-words';
export { valueText } from './words';
export { factsFor, findFactIn } from './packs';
export { filingOf, recognitionsView, scoresOf } from './recognitions';
export { changed, whatIf } from './what-if';
export { RD_COST_VERSION, rdCosts } from './rd-costs';
export { rdCostProblems } from './rd-cost-problems';
export type * from './types';
