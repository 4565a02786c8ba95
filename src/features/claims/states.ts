import {
  CLAIM_STEP_LABELS,
  type ClaimState,
  type PublicState,
  STEP_OF_STATE,
  stepsOfKind,
} from '@contract/kernel';
import type { StepView } from '@contract';
import type { Step, Tone } from '@/components';

export const CLAIM_TONES: Record<ClaimState, Tone> = {
  draft: 'grey',
  submitted: 'blue',
  examining: 'blue',
  returned: 'amber',
  recommended: 'green',
  refused: 'red',
  listed: 'blue',
  inNotice: 'gold',
  underObjection: 'red',
  noticePassed: 'blue',
  decided: 'green',
  paid: 'green',
  withdrawn: 'grey',
  granted: 'green',
  termEnded: 'grey',
};

/** Colours of what the public may know of an entry. */
export const PUBLIC_TONES: Record<PublicState, Tone> = {
  inNotice: 'gold',
  underObjection: 'red',
  passed: 'blue',
  removed: 'grey',
};

/** Where a step's name may break under its dot: between words, not within one. */
const nameOf = (label: string): string => label.replace(/^(列入名单|县政府)/, '$1\u200b');

/** The steps from the state alone, for lists: no days are known there. @param inKind premises, not money */
export function stepsOfState(state: ClaimState, inKind = false): Step[] {
  const steps = stepsOfKind(inKind);
  const at = steps.indexOf(STEP_OF_STATE[state]);
  const stopped = state === 'refused' || state === 'withdrawn' || state === 'underObjection';
  return steps.map((step, index) => ({
    id: step,
    label: nameOf(CLAIM_STEP_LABELS[step]),
    state:
      state === 'paid' || state === 'granted' || state === 'termEnded' || index < at
        ? 'done'
        : index > at
          ? 'todo'
          : stopped
            ? 'stopped'
            : 'now',
  }));
}

/** The steps of a claim with their days. */
export function stepsOfViews(steps: readonly StepView[]): Step[] {
  return steps.map(({ step, label, status, day }) => ({
    id: step,
    label: nameOf(label),
    state: status === 'next' ? 'todo' : status,
    day: day ?? null,
  }));
}
