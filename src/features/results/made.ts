import type { FactInput } from '@contract';
import { formatFen, type Day } from '@contract/kernel';
import type { FactView } from '@contract/policy';
import type { Content, SavedResult } from '@/services/keepResults';
import { groupsOf, linesOfGroup } from '../facts/groups';
import { standingText } from '../ladders/rungs';
import { linesOf } from '../selfcheck/sums';

/** What a kept result is called until its owner calls it otherwise. */
export const CONTENT_NAMES: Record<Content['of'], string> = {
  check: '政策测算',
  recognitions: '资质自查',
  ladders: '资质梯度',
  'what-if': '假设测算',
  'rd-costs': '研发费用',
};

function nameOf(content: Content): string {
  if (content.of === 'rd-costs') return `研发费用（${content.result.name}）`;
  const only = content.of === 'recognitions' && content.view.recognitions.length === 1;
  return only ? `${content.view.recognitions[0]?.name}对照` : CONTENT_NAMES[content.of];
}

/** What it comes to, in a line. */
function summaryOf(content: Content): string {
  switch (content.of) {
    case 'check': {
      const first = linesOf(content.evaluation.totals)[0];
      return first ? `${first.name} ${first.figure}` : '没有可以测算出金额的事项';
    }
    case 'recognitions': {
      const { recognitions } = content.view;
      if (recognitions.length === 1) return recognitions[0]?.statement ?? '';
      const free = recognitions.filter(({ verdict }) => verdict === 'met' || verdict === 'needsPerson');
      return `${recognitions.length}项资质，${free.length}项没有发现障碍`;
    }
    case 'ladders':
      return content.view.ladders.map(standingText).join('');
    case 'what-if':
      return content.supposed.map(({ label, before, after }) => `${label}：${before} → ${after}`).join('；');
    case 'rd-costs':
      return content.result.refusal ?? formatFen(content.result.totalFen);
  }
}

function versionOf(content: Content): string {
  if (content.of === 'check') return content.evaluation.packVersion;
  return content.of === 'rd-costs' ? '' : content.view.packVersion;
}

/** What is saved of a result: the values in words, so that they read the same when the questions change. */
export function savedOf(of: {
  id: string;
  day: Day;
  content: Content;
  answers: readonly FactInput[];
  facts: readonly FactView[];
}): SavedResult {
  const { id, day, content, answers, facts } = of;
  return {
    id,
    of: content.of,
    day,
    name: nameOf(content),
    summary: summaryOf(content),
    version: versionOf(content),
    values: groupsOf(facts)
      .flatMap((group) => linesOfGroup(group, answers))
      .filter(({ said }) => said !== '待填写')
      .map(({ label, said }) => ({ label, said })),
    content,
  };
}
