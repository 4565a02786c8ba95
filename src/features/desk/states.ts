import type { Tone } from '@/components';
import type { ListState } from '@contract/kernel';
import type { Answer, Verdict } from '@contract/policy';

/** Colours of lists and answers; the word beside them always says the same. */
export const LIST_TONES: Record<ListState, Tone> = {
  gathering: 'amber',
  frozen: 'blue',
  published: 'gold',
  closed: 'green',
};

export const ANSWER_TONES: Record<Answer, Tone> = {
  met: 'green',
  notMet: 'red',
  unknown: 'amber',
  needsPerson: 'gold',
  notApplicable: 'grey',
};

export const VERDICT_TONES: Record<Verdict, Tone> = {
  ...ANSWER_TONES,
  notInForce: 'grey',
  toBeConfirmed: 'gold',
};
