/** The seven ways in which the plan promises something; one is never turned into another. */
export const AMOUNT_KINDS = [
  'exact',
  'atLeast',
  'atMost',
  'share',
  'discretionary',
  'inKind',
  'service',
] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];

/** How a kind is named to people. */
export const AMOUNT_KIND_LABELS: Record<AmountKind, string> = {
  exact: '定额',
  atLeast: '不低于',
  atMost: '最高不超过',
  share: '按市级金额配套',
  discretionary: '金额待定',
  inKind: '实物支持',
  service: '服务支持',
};

/** Kinds from which money can be paid under article 21. */
export const MONEY_KINDS: readonly AmountKind[] = ['exact', 'atLeast', 'atMost', 'share', 'discretionary'];

/** Yearly grades given by the higher science authority (art. 13). */
export const GRADES = ['excellent', 'qualified', 'failed'] as const;
export type Grade = (typeof GRADES)[number];
export const GRADE_LABELS: Record<Grade, string> = {
  excellent: '优秀',
  qualified: '合格',
  failed: '不合格',
};
