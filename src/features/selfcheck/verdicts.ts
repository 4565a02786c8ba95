import type { ItemResultView } from '@contract/policy';
import { VERDICT_LABELS, type Answer, type ResultGroup, type Verdict } from '@contract/policy/terms';
import type { Tone } from '@/components';

export const VERDICT_TONES: Record<Verdict, Tone> = {
  met: 'green',
  notMet: 'grey',
  unknown: 'blue',
  needsPerson: 'amber',
  notApplicable: 'grey',
  notInForce: 'grey',
  toBeConfirmed: 'amber',
};

export const ANSWER_TONES: Record<Answer, Tone> = {
  met: 'green',
  notMet: 'red',
  unknown: 'blue',
  needsPerson: 'amber',
  notApplicable: 'grey',
};

/** What a group of the result means, said under its name. */
export const GROUP_HINTS: Record<ResultGroup, string> = {
  claimNow: '条件都符合，可以准备材料申报。',
  oneMore: '补上所缺的一项就能判断。',
  toDecide: '金额或条件要由部门认定，不能自行测算。',
  askMore: '还有问题没有回答，暂时无法判断。',
  notAsked: '回答相关问题后才能判断，不急。',
  notNow: '列出全部原因和差距，供您参考。',
  service: '不涉及资金，可以联系部门了解。',
};

/** A service is there to be used: nothing is claimed. */
export function verdictText({ verdict, amount }: Pick<ItemResultView, 'verdict' | 'amount'>): string {
  return amount.kind === 'service' && verdict === 'met' ? '可享受' : VERDICT_LABELS[verdict];
}

/** What opening an item tells. */
export function moreText({ group, amount }: Pick<ItemResultView, 'group' | 'amount'>): string {
  if (group === 'notNow') return '差在哪';
  if (amount.kind === 'service') return '怎么办理';
  return amount.kind === 'discretionary' || amount.kind === 'inKind' ? '看条件' : '怎么算的';
}
