import type { DocumentRequest } from '../actions/documents';
import type { Right } from './grants';

/** Who may have which paper; judged when it is ordered, made, looked at and fetched. */
export const DOCUMENT_RIGHTS = {
  list: { about: 'list', may: ['gatherer', 'decider', 'payer'] },
  /** Of a published list only: it says what the public sees. */
  notice: { about: 'list', may: ['person'] },
  recommendation: { about: 'claim', may: ['examiner@office', 'gatherer@office', 'decider@office'] },
  claim: {
    about: 'claim',
    may: ['own', 'examiner@office', 'gatherer@office', 'decider@office', 'payer@office'],
  },
  recognitionTemplate: { may: ['gatherer'] },
  template: { about: 'draft', may: ['own', 'pending'] },
  rdCosts: { may: ['person'] },
  /** One's own year, and nobody else's: the request names no person. */
  commissionerYear: { may: ['person'] },
} as const satisfies Record<DocumentRequest['kind'], Right>;
