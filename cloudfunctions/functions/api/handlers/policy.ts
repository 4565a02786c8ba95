import { MONEY_KINDS, OFFICES } from '@contract';
import {
  baseYearOf,
  evaluationInputOf,
  factsFault,
  itemOf,
  recognitionInputOf,
} from '@domain/application/inputs';
import { PLAN_PACK } from '@domain/policy/pack';
import { RECOGNITION_PACK } from '@domain/policy/recognitions/pack';
import {
  evaluate,
  evaluationView,
  factViews,
  itemSummaries,
  itemView,
  RD_COST_VERSION,
  rdCostProblems,
  rdCosts,
  recognitionsView,
  whatIf,
} from '@domain/rules';
import { RefusedError, reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import type { Handlers } from '../handler';
import { liveCalls } from './calls';
import { publicNotices } from '../views/notices';

type Names =
  | 'home.get'
  | 'policy.list'
  | 'policy.item'
  | 'selfcheck.evaluate'
  | 'selfcheck.questions'
  | 'selfcheck.recognitions'
  | 'selfcheck.whatIf'
  | 'tools.rdCosts';

export const policyHandlers: Handlers<Names> = {
  async 'home.get'(_input, { at, today }) {
    const { items } = await publicNotices(undefined, 3, at);
    return {
      county: SETTINGS.county,
      plan: {
        title: PLAN_PACK.title,
        from: PLAN_PACK.effectiveFrom,
        to: PLAN_PACK.effectiveTo,
        itemCount: PLAN_PACK.items.length,
        moneyItemCount: PLAN_PACK.items.filter(({ amount }) => MONEY_KINDS.includes(amount.kind)).length,
      },
      hotline: {
        office: OFFICES[SETTINGS.hotlineOffice],
        phone: SETTINGS.officePhones[SETTINGS.hotlineOffice],
      },
      notices: items,
      calls: await liveCalls(today, 3),
    };
  },

  async 'policy.list'({ query }) {
    return { items: itemSummaries(PLAN_PACK, query) };
  },

  async 'policy.item'({ id }, { today }) {
    const item = itemOf(id);
    if (!item) reject('UNKNOWN_ITEM', undefined, 'id');
    return itemView(PLAN_PACK, item, baseYearOf(today));
  },

  async 'selfcheck.evaluate'({ kind, facts, asOf }, { today }) {
    const fault = factsFault(facts, asOf ?? today);
    if (fault) throw new RefusedError(fault);
    const input = evaluationInputOf(facts, kind, asOf ?? today);
    return evaluationView(evaluate(input), input);
  },

  async 'selfcheck.questions'({ kind, about }, { today }) {
    const pack = about === 'recognitions' ? RECOGNITION_PACK : PLAN_PACK;
    return { facts: factViews(pack, kind, baseYearOf(today)) };
  },

  async 'selfcheck.recognitions'({ facts, asOf }, { today }) {
    const day = asOf ?? today;
    const fault = factsFault(facts, day);
    if (fault) throw new RefusedError(fault);
    return recognitionsView(recognitionInputOf(facts, day), evaluationInputOf(facts, 'firm', day));
  },

  async 'selfcheck.whatIf'({ kind, facts, changes, asOf }, { today }) {
    const day = asOf ?? today;
    const fault = factsFault([...facts, ...changes], day);
    if (fault) throw new RefusedError(fault);
    const input = evaluationInputOf(facts, kind, day);
    return whatIf(input, evaluationInputOf(changes, kind, day).facts);
  },

  async 'tools.rdCosts'(input, { today }) {
    return {
      asOf: today,
      version: RD_COST_VERSION,
      results: rdCosts(input),
      problems: rdCostProblems(input, today),
    };
  },
};
