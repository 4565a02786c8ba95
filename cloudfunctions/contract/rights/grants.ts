import type { Role } from '../kernel';

/**
 * What an action can be about. Its id stands in the input's field of the same meaning (SUBJECT_FIELDS); the relation
 * of the caller to it is resolved once, before the handler runs (platform/standing).
 */
export const SUBJECT_FIELDS = {
  applicant: 'applicantId',
  draft: 'draftId',
  claim: 'claimId',
  list: 'listId',
  objection: 'objectionId',
  file: 'fileId',
  /** A paper that was ordered. */
  document: 'documentId',
  /** A request to stand for an organisation. */
  binding: 'bindingId',
  complaint: 'complaintId',
  /** That a commissioner serves an applicant. */
  assignment: 'assignmentId',
  /** What a commissioner did for an applicant. */
  service: 'serviceId',
  /** What a firm asks its commissioner for. */
  need: 'needId',
  /** An office, by its id: whoever administers it. */
  office: 'office',
} as const;
export type Subject = keyof typeof SUBJECT_FIELDS;

/**
 * What a caller may be to a subject:
 * - own: confirmed contact of the applicant it belongs to;
 * - pending: contact of it whose binding 县科技局 has not confirmed yet;
 * - assigned: commissioner (科技特派员) of it, within the term and with the firm's consent;
 * - preparing: assigned, and the firm consents that drafts are prepared for it;
 * - self: it is the caller's own (an upload, an objection raised, a paper ordered).
 */
export const RELATIONS = ['own', 'pending', 'assigned', 'preparing', 'self'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * One cell of the table that is open:
 * - anyone: without an openid as well; timer: the platform's timer alone;
 * - newcomer: known by openid, the privacy guide not consented to yet; person: whoever has signed in;
 * - a relation: whoever stands in it to the subject, or acts on what is theirs where no subject is named;
 * - a role: whoever holds it in any office; `role@office`: only where the subject is in that office's hands now;
 *   `role@kjj`: in 县科技局, which leads the plan.
 */
export type Grant =
  'anyone' | 'timer' | 'newcomer' | 'person' | Relation | Role | `${Role}@office` | `${Role}@kjj`;

/** A row: what the action is about, and who may. */
export interface Right {
  about?: Subject;
  may: readonly Grant[];
  /** Refused to whoever stands for the subject's applicant or serves it, whatever their office (回避). */
  standsAside?: true;
  /** What is seen holds personal data of others: each view by an office is recorded (platform/views). */
  recorded?: true;
}
