import { requirementsOf, type RecognitionView } from '@contract/policy';
import { ANSWER_LABELS, type Answer, type Verdict } from '@contract/policy/terms';
import type { Tone } from '@/components';

export const RECOGNITIONS_PAGE = '/packages/tools/recognitions/index';
export const RECOGNITION_PAGE = '/packages/tools/recognition/index';

/** Items that support a title of the ladders: each has criteria of its own to check against. */
export const LADDER_TITLES: readonly string[] = [
  'tech-sme',
  'high-tech-firm',
  'benchmark-firm',
  'innovative-sme',
  'specialised-sme',
  'little-giant',
];

/** A recognition is never called 可申报 or 符合: blue says that nothing was found against it, no more. */
export const STANDING_TONES: Record<Verdict, Tone> = {
  met: 'blue',
  needsPerson: 'blue',
  toBeConfirmed: 'blue',
  unknown: 'amber',
  notMet: 'red',
  notApplicable: 'grey',
  notInForce: 'grey',
};

/** How well a set of criteria is known, as people read it. */
export const KNOWLEDGE: Record<RecognitionView['knowledge'], string> = {
  A: '已核对官方原文',
  B: '据多处一致的转载，未见官方原文',
  C: '据公开引用，未见官方原文',
  M: '未找到来源，仅供参考',
};

const COUNTED: readonly Answer[] = ['met', 'notMet', 'unknown', 'needsPerson'];

/** How many requirements answer in which way; alternatives count as one. Answers that do not occur are left out. */
export function countsOf(conditions: RecognitionView['conditions']): { state: Answer; count: number }[] {
  const requirements = requirementsOf(conditions);
  return COUNTED.map((state) => ({
    state,
    count: requirements.filter((one) => one.state === state).length,
  })).filter(({ count }) => count > 0);
}

/** "符合5项，不符合1项，待填写2项". */
export function countsText(conditions: RecognitionView['conditions']): string {
  return countsOf(conditions)
    .map(({ state, count }) => `${ANSWER_LABELS[state]}${count}项`)
    .join('，');
}
