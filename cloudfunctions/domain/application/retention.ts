import { addDays, dayOf, type Day, type Instant } from '@contract/kernel';

/** How long a draft is kept, in days: from its last change, and never less than that after it was warned of. */
export interface DraftTerms {
  keptDays: number;
  warnDays: number;
}

export interface Keeping {
  savedAt: Instant;
  /** When it was warned of, since its last change. */
  warnedAt?: Instant;
}

/** The last day on which a draft is kept. A warning that came late moves it on. */
export function keptUntil({ savedAt, warnedAt }: Keeping, { keptDays, warnDays }: DraftTerms): Day {
  const planned = addDays(dayOf(savedAt), keptDays);
  const afterWarning = warnedAt && addDays(dayOf(warnedAt), warnDays);
  return afterWarning && afterWarning > planned ? afterWarning : planned;
}

/** The day from which its contacts are warned. */
export function warnedFrom({ savedAt }: Keeping, { keptDays, warnDays }: DraftTerms): Day {
  return addDays(dayOf(savedAt), keptDays - warnDays);
}

/** What is due to a draft on a day. Nothing is ever discarded unwarned. */
export function dueTo(draft: Keeping, terms: DraftTerms, today: Day): 'warn' | 'discard' | null {
  if (!draft.warnedAt) return today >= warnedFrom(draft, terms) ? 'warn' : null;
  return today > keptUntil(draft, terms) ? 'discard' : null;
}
