import type { Makers } from '../maker';
import { makeClaimPaper } from './claim';
import { makeCommissionerYear } from './commissioner-year';
import { makeListWorkbook } from './list';
import { makeNoticePaper } from './notice';
import { makeRdCostWorkbook } from './rd-costs';
import { makeRecognitionTemplate } from './recognition-template';
import { makeRecommendation } from './recommendation';
import { makeTemplate } from './template';

/** One maker for every kind of paper: a missing one does not compile. */
export const MAKERS: Makers = {
  list: makeListWorkbook,
  notice: makeNoticePaper,
  recommendation: makeRecommendation,
  claim: makeClaimPaper,
  recognitionTemplate: makeRecognitionTemplate,
  rdCosts: makeRdCostWorkbook,
  commissionerYear: makeCommissionerYear,
  template: makeTemplate,
};
