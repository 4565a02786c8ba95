import type { ClaimSummary, Queue } from '@contract';

/** What a queue holds, and what comes next where it is empty. */
export const QUEUE_WORDS: Record<Queue, { title: string; empty: string; next: string }> = {
  examine: {
    title: '待审查的申报',
    empty: '没有待审查的申报',
    next: '单位提交申报或补正材料后，会出现在这里，最早的排在最前。',
  },
  gather: {
    title: '审查合格、待列入名单',
    empty: '没有待汇总的事项',
    next: '各部门推荐后，会出现在这里，可汇总成拟兑现名单。',
  },
  objections: {
    title: '待核查的异议',
    empty: '没有待核查的异议',
    next: '公示期内收到实名异议时，会出现在这里；只有被异议的那一项暂停。',
  },
  decide: {
    title: '公示期满、待审定',
    empty: '没有待审定的事项',
    next: '公示期满且无异议的事项，会自动出现在这里。',
  },
  pay: {
    title: '已审定、待登记拨付',
    empty: '没有待登记的拨付',
    next: '县政府审定后，会出现在这里；分年度的事项会保留到全部拨付。',
  },
};

/** The page on which a claim of this queue is worked. */
export function pageOf(queue: Queue): string {
  return queue === 'objections' ? '/packages/desk/objection/index' : '/packages/desk/claim/index';
}

/** Applicants with more than one claim among these: whoever gathers looks at them for overlaps. */
export function applicantsTwice(claims: readonly ClaimSummary[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { applicantId } of claims) (seen.has(applicantId) ? twice : seen).add(applicantId);
  return twice;
}
