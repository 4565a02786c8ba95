import { refusal, type ApplicantKind, type Refusal } from '@contract/kernel';

/** Whoever may claim: an organisation by its unified code, or a person (art. 9). */
export interface Applicant {
  _id: string;
  kind: ApplicantKind;
  name: string;
  unifiedCode?: string;
}

/**
 * Whether a person may become a contact. The first one may; later ones need the word of those there already,
 * or anyone who knows a firm's public code could read its claims.
 * @param known the applicant as recorded, null when it is new
 * @param contacts persons who are contacts already
 */
export function mayBind(
  known: Applicant | null,
  contacts: readonly string[],
  personId: string,
  asked: Applicant,
): Refusal | null {
  if (contacts.includes(personId)) return null;
  if (contacts.length > 0) return refusal('ALREADY_BOUND', undefined, 'unifiedCode');
  if (known && known.kind !== asked.kind)
    return refusal('BAD_INPUT', '该单位已按另一种类型登记，请核对单位类型或联系县科技局。', 'kind');
  return null;
}
