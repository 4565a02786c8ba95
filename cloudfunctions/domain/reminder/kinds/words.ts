import { formatDay } from '@contract/kernel';
import type { ClaimState } from '@contract/kernel';
import type { Matter } from '../kind';
import type { Told } from '../told';

/** "某某申报的“某事项”（编号…）": how every message about a claim begins. */
export const claimInWords = ({ applicantName, itemTitle, number }: Told): string =>
  `${applicantName}申报的“${itemTitle}”（编号${number}）`;

/** The page of one claim, which every message about it opens. */
export const claimPage = ({ claimId }: Pick<Told, 'claimId'>): string =>
  `packages/apply/claim/index?id=${claimId}`;

/** Values that most messages about a claim have. */
export const claimValues = ({ itemTitle, applicantName, number }: Told) => ({
  item: itemTitle,
  applicant: applicantName,
  number,
});

/** True as long as the claim is in one of these states. */
export const whileIn =
  (...states: readonly ClaimState[]) =>
  ({ claim }: Matter): boolean =>
    claim !== undefined && states.includes(claim.state);

/** The last day of the notice, with the hour at which it ends and whether it is sure. */
export function lastDayText({ period }: Pick<Told, 'period'>): string {
  return period ? `${formatDay(period.lastDay)}24时${period.provisional ? '（暂定）' : ''}` : '';
}

/** "1. 甲；2. 乙；" */
export function numbered(items: readonly string[]): string {
  if (items.length === 0) return '（内容请打开该申报查看）。';
  return items.map((item, index) => `${index + 1}. ${item.replace(/[。；;]+$/, '')}；`).join('');
}
