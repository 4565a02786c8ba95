import { formatDay, GRADE_LABELS, type ClaimSummary } from '@contract';
import type { Claim } from '@domain/application/state';
import type { Period } from '@domain/notice/state';

/** What happens next and what the firm has to do: one or two sentences, the day with them. */
export function nextStepOf(claim: Claim, { due, officeName = '' }: ClaimSummary, period?: Period): string {
  const by = due ? `${formatDay(due.day)}${due.provisional ? '（暂定）' : ''}` : '';
  switch (claim.state) {
    case 'submitted':
    case 'examining':
      if (due?.overdue) return `${officeName}的审查期限已于${by}届满，您可以致电询问进度，不用重新提交。`;
      return `${officeName}${by ? `应在${by}前` : ''}完成审查，您无需操作；有需要补正的会一次告知。`;
    case 'returned':
      return due?.overdue
        ? `补正期限${by}已过。请尽快补正；部门办结前仍然可以补正，逾期可能不予通过。`
        : `请在${by}（含当日）前补齐下面列出的全部内容并重新提交，补正期间部门的审查期限暂停。`;
    case 'recommended':
      return '审查合格，等待县科技局汇总列入拟兑现名单，您无需操作。列入名单前可以撤回。';
    case 'listed':
      return '已列入拟兑现名单，等待公示。列入名单后不能再撤回，您无需操作。';
    case 'inNotice':
      return `请核对公示的名称和金额，有误请在${periodEnd(period)}前致电县科技局；没有异议的，期满后自动报县人民政府审定。`;
    case 'underObjection':
      return `公示中收到异议，本事项暂停。县科技局应在${by}前核查并告知结果，需要您说明的会联系您。`;
    case 'noticePassed':
      return '公示期满，等待县人民政府研究审定，您无需操作。';
    case 'decided':
      return decidedNext(claim);
    case 'paid':
      return '全部资金已拨付，请核对到账；没有收到请致电县财政局。';
    case 'refused':
      return '本次申报已经办结。条件具备后可以重新申报；对结果有疑问请致电办理部门。';
    case 'granted':
      return `场所已经安排${by ? `，免费使用到${by}` : ''}；期满前会提醒您。`;
    case 'termEnded':
      return '免费使用期已经结束。';
    case 'withdrawn':
      return '本次申报已撤回，可以重新申报。';
  }
}

function periodEnd(period: Period | undefined): string {
  if (!period) return '公示期满';
  return `${formatDay(period.lastDay)}24时${period.provisional ? '（暂定）' : ''}`;
}

function decidedNext({ yearsLeft, grades }: Claim): string {
  const first = '等待县财政局拨付，请保持单位收款账户有效。';
  const { toGrade, toDecide } = yearsLeft;
  const later = [
    toGrade.length > 0 ? `第${toGrade.join('、')}年按上级科技部门的年度考核结果确定` : '',
    toDecide.length > 0 ? `第${toDecide.join('、')}年的金额待县人民政府审定` : '',
  ].filter(Boolean);
  const failed = grades.filter(({ grade }) => grade === 'failed').map(({ year }) => year);
  const lost = failed.length > 0 ? `第${failed.join('、')}年考核${GRADE_LABELS.failed}，该年度不拨付。` : '';
  return `${first}${later.length > 0 ? `${later.join('，')}。` : ''}${lost}`;
}
