import type { Answer } from './terms';

interface Part {
  state: Answer;
  alternative?: number | undefined;
  branch?: number | undefined;
}

/** A requirement: one condition, or several of which one branch is enough. */
export interface Requirement<T extends Part> {
  state: Answer;
  /** One branch with one condition where nothing is an alternative. */
  branches: readonly (readonly T[])[];
}

const WORST: readonly Answer[] = ['notMet', 'unknown', 'needsPerson', 'met', 'notApplicable'];
const BEST: readonly Answer[] = ['met', 'notApplicable', 'unknown', 'needsPerson', 'notMet'];

/** The first answer of an order that occurs. */
const first = (order: readonly Answer[], states: readonly Answer[]): Answer =>
  order.find((state) => states.includes(state)) ?? 'notApplicable';

/**
 * Conditions as requirements: alternatives stand together where the first of them stands. A branch is as
 * good as its worst condition; of the branches the best counts, and an unknown one before an undecidable one.
 */
export function requirementsOf<T extends Part>(conditions: readonly T[]): Requirement<T>[] {
  const seen = new Set<number>();
  return conditions.flatMap((condition): Requirement<T>[] => {
    const { alternative } = condition;
    if (alternative === undefined) return [{ state: condition.state, branches: [[condition]] }];
    if (seen.has(alternative)) return [];
    seen.add(alternative);
    const branches = new Map<unknown, T[]>();
    for (const one of conditions)
      if (one.alternative === alternative) {
        const branch = branches.get(one.branch ?? one) ?? [];
        branch.push(one);
        branches.set(one.branch ?? one, branch);
      }
    const parts = [...branches.values()];
    const states = parts.map((part) =>
      first(
        WORST,
        part.map(({ state }) => state),
      ),
    );
    return [{ state: first(BEST, states), branches: parts }];
  });
}

/** Requirements that only a person can settle; one that another way has met is none. */
export function personPointsOf(conditions: readonly Part[]): number {
  return requirementsOf(conditions).filter(({ state }) => state === 'needsPerson').length;
}
