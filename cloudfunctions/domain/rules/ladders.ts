import { personPointsOf, requirementsOf, type LadderView, type RungView } from '@contract/policy';
import { RECOGNITIONS } from '../policy/recognitions/pack';
import type { RecognitionInfo } from '../policy/recognitions/types';
import { compile } from './compile';
import { layOut } from './sheet';
import type { Evaluation, EvaluationInput } from './types';
import { itemResultView } from './view';
import { promiseText } from './amount-words';

const LADDERS = [
  {
    id: 'tech',
    name: '科技型中小企业—高新技术企业—科技标杆企业',
    rungs: ['tech-sme', 'high-tech-firm', 'benchmark-firm'],
  },
  {
    id: 'sme',
    name: '创新型—专精特新—“小巨人”',
    rungs: ['innovative-sme', 'specialised-sme', 'little-giant'],
  },
] as const;

/**
 * Where a firm stands on the two ladders of art. 3, what separates it from each rung, and what the plan
 * gives for the rung. A title that was not asked about is unknown, not missing.
 */
export function laddersView(
  evaluation: Evaluation,
  input: EvaluationInput,
  plan: EvaluationInput,
): LadderView[] {
  const compiled = compile(plan.pack);
  const { values } = layOut(compiled, plan.facts, plan.asOf, plan.baseYear);
  const heldOf = (title: string): boolean | undefined => {
    const slot = compiled.facts.get(`${title}-held`)?.slot ?? -1;
    const value = values[slot];
    return typeof value === 'boolean' ? value : undefined;
  };
  return LADDERS.map(({ id, name, rungs }) => {
    const states = statesOf(rungs.map(heldOf));
    const views = rungs.flatMap((title, index): RungView[] => {
      const info = RECOGNITIONS.find((r) => r.title === title);
      const item = compiled.byId.get(title)?.item;
      if (!info || !item) return [];
      const state = states[index] ?? 'unknown';
      return [
        rungOf(info, state, evaluation, input, {
          itemId: title,
          article: item.article,
          brings: promiseText(item.amount),
          bringsKind: item.amount.kind,
        }),
      ];
    });
    return { id, name, standing: views.filter((v) => v.state === 'held').length, rungs: views };
  });
}

/** A firm stands at the highest title it holds: titles may be held without the ones below. */
function statesOf(held: readonly (boolean | undefined)[]): RungView['state'][] {
  const here = held.lastIndexOf(true);
  const next = held.findIndex((one, index) => index > here && one === false);
  return held.map((one, index) => {
    if (one === undefined) return 'unknown';
    if (one) return 'held';
    return index < here ? 'below' : index === next ? 'next' : 'later';
  });
}

function rungOf(
  info: RecognitionInfo,
  state: RungView['state'],
  evaluation: Evaluation,
  input: EvaluationInput,
  brings: Pick<RungView, 'itemId' | 'article' | 'brings' | 'bringsKind'>,
): RungView {
  const found = evaluation.items.find((r) => r.item.id === info.id);
  const result = found && itemResultView(found, input);
  const conditions = result?.conditions ?? [];
  const gaps =
    state === 'held' || result?.verdict === 'met'
      ? []
      : requirementsOf(conditions)
          .filter((one) => one.state === 'notMet')
          .flatMap(({ branches }) => branches.flat().filter((c) => c.state === 'notMet'));
  return {
    title: info.title,
    name: info.name,
    state,
    verdict: result?.verdict ?? 'unknown',
    gaps,
    missing: result?.missing.length ?? 0,
    personPoints: personPointsOf(conditions),
    ...brings,
  };
}
