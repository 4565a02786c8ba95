import { OFFICES, type Fen } from '@contract/kernel';
import { amountTextOf, claimBounds, figureOf, itemOf } from '@domain/application/inputs';
import type { Claim } from '@domain/application/state';
import type { ListEntry } from '@domain/notice/state';
import { yearMoneyOf } from '@domain/notice/sums';
import type { ItemDef } from '@domain/policy/types';
import type { Applicant } from '@domain/people/applicant';

/** The line that a claim makes in a list, as it stands now. */
export function entryOf(claimId: string, claim: Claim, applicant: Applicant | undefined): ListEntry {
  const item = itemOf(claim.itemId);
  const bounds = claimBounds(claim);
  const fen = figureOf(bounds);
  return {
    claimId,
    number: claim.number,
    applicantId: claim.applicantId,
    applicantName: applicant?.name ?? '',
    unifiedCode: applicant?.unifiedCode,
    itemId: claim.itemId,
    itemTitle: item?.title ?? '',
    article: claim.article,
    amountKind: claim.amountKind,
    amountText: item ? amountTextOf(item, fen) : '',
    fen,
    years: yearMoneyOf(bounds, (year) => (item ? gradedMoney(item, year) : undefined)),
    matterKey: claim.matterKey,
    examiningOffice: OFFICES[claim.examiningOffice as keyof typeof OFFICES] ?? '',
    ...(claim.callId ? { callId: claim.callId } : {}),
  };
}

/** What a year that waits for its grade brings when it is passed: 合格 to 优秀 (art. 13). */
function gradedMoney({ amount }: ItemDef, year: number): { lowFen: Fen; highFen: Fen } | undefined {
  if (amount.kind !== 'exact' || !('schedule' in amount)) return undefined;
  const byGrade = amount.schedule.find((one) => one.year === year)?.byGrade;
  return byGrade && { lowFen: byGrade.qualified, highFen: byGrade.excellent };
}
