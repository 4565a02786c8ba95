import type { Tone } from '@/components';
import type { ClaimState, ListState } from '@contract/kernel';
import type { Answer, Verdict } from '@contract/policy';

/** Colours of states; the word beside them always says the same. */
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
};

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
