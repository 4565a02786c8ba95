export { evaluate } from './evaluate';
export { nextQuestion, openQuestions, type AskedFact, type Question } from './question';
export { decisionBounds, type BoundsInput, type DecisionBounds, type YearBounds } from './bounds';
export { matterKey } from './matter';
export { valueProblem } from './check-facts';
export { factsOfItem, findFact, findItem, itemSummaries, itemSummary, itemView } from './catalogue';
export { CAUTION, evaluationView, factView, factViews, groupOf, itemResultView, questionView } from './view';
export { promiseText } from './words';
export type * from './types';
