import { refusal, type Refusal } from '@contract/kernel';

/**
 * Who stands for an applicant: the guard document of it. The first of them leads: invites, removes, hands over.
 * While nobody stands for it one binding at a time may wait for 县科技局.
 */
export interface Contacts {
  personIds: string[];
  lead?: string;
  pending?: { personId: string; bindingId: string };
}

export const NO_CONTACTS: Contacts = { personIds: [] };

/** What becomes of the contacts, or why not. */
export type Outcome = Contacts | Refusal;

export const isRefusal = (outcome: Outcome): outcome is Refusal => 'code' in outcome;

/** A binding is asked for. ALREADY_BOUND where somebody stands for the applicant, or is being confirmed, already. */
export function ask(now: Contacts, personId: string, bindingId: string): Outcome {
  if (now.pending)
    return refusal(
      'ALREADY_BOUND',
      now.pending.personId === personId
        ? '您对该单位的绑定申请正在等待县科技局确认，请勿重复提交。'
        : '已有人申请绑定该单位，正在等待县科技局确认。如与您单位无关，请致电县科技局。',
      'unifiedCode',
    );
  if (now.personIds.length > 0) return refusal('ALREADY_BOUND', undefined, 'unifiedCode');
  return { ...now, pending: { personId, bindingId } };
}

/** A person becomes a contact; the first one leads. */
export function join(now: Contacts, personId: string): Contacts {
  const rest = now.pending?.personId === personId ? dropPending(now) : now;
  const personIds = now.personIds.includes(personId) ? now.personIds : [...now.personIds, personId];
  return { ...rest, personIds, lead: now.lead ?? personId };
}

/** The binding that waits is declined or taken back. */
export function dropPending(now: Contacts): Contacts {
  const { pending: _pending, ...rest } = now;
  return rest;
}

/**
 * A contact leaves. LAST_CONTACT when nobody would be left while something of the applicant is under way;
 * LEAD_MUST_HAND_OVER when the lead leaves others behind without saying who leads.
 */
export function leave(now: Contacts, personId: string, underWay: boolean): Outcome {
  const others = now.personIds.filter((id) => id !== personId);
  if (others.length === 0 && underWay) return refusal('LAST_CONTACT');
  if (others.length > 0 && now.lead === personId) return refusal('LEAD_MUST_HAND_OVER');
  return without(now, personId);
}

/** The lead removes another contact; nobody removes themselves, that is leaving. */
export function remove(now: Contacts, by: string, personId: string): Outcome {
  if (now.lead !== by) return refusal('LEAD_ONLY');
  if (by === personId) return refusal('BAD_INPUT', '要离开请用“不再代表”。', 'personId');
  if (!now.personIds.includes(personId)) return refusal('NOT_FOUND', undefined, 'personId');
  return without(now, personId);
}

/** The lead passes the lead on to another contact. */
export function handOver(now: Contacts, by: string, personId: string): Outcome {
  if (now.lead !== by) return refusal('LEAD_ONLY');
  if (!now.personIds.includes(personId)) return refusal('NOT_FOUND', undefined, 'personId');
  return { ...now, lead: personId };
}

/** Somebody is gone for good (closed account, removed by the office): the lead passes to whoever is longest there. */
export function without(now: Contacts, personId: string): Contacts {
  const personIds = now.personIds.filter((id) => id !== personId);
  const { lead, ...rest } = now;
  const next = lead === personId ? personIds[0] : lead;
  return { ...rest, personIds, ...(next ? { lead: next } : {}) };
}
