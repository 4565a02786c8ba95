import { refusal, type ApplicantKind, type Instant, type Refusal } from '@contract/kernel';

/** Whoever may claim: an organisation by its unified code, or a person (art. 9). */
export interface Applicant {
  _id: string;
  kind: ApplicantKind;
  name: string;
  unifiedCode?: string;
  /** Since when 县科技局 knows who stands for it; absent until the first binding is confirmed. */
  confirmedAt?: Instant;
}

/** Why an applicant cannot be what is asked for: once confirmed its kind stays. */
export function applicantFault(known: Applicant | null, asked: Applicant): Refusal | null {
  if (known?.confirmedAt && known.kind !== asked.kind)
    return refusal('BAD_INPUT', '该单位已按另一种类型登记，请核对单位类型或联系县科技局。', 'kind');
  return null;
}
