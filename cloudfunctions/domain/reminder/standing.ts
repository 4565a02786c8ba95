import type { Instant } from '@contract/kernel';
import type { Claim } from '../application/state';
import type { PayList } from '../notice/state';
import { REMINDER_RULES, type ReminderRule } from './rules';
import type { PlannedReminder } from './state';

/** Why a planned message is closed without being sent. */
export type Lapse = 'ended' | 'moved' | 'late';

/**
 * Looks at a due message once more, just before it goes out.
 * @returns why it must not be sent any more, or null: the claim left the states of its rule, the notice was
 * given another end, what is missing was asked anew, or it is too late to be of use
 */
export function lapseOf(
  reminder: Pick<PlannedReminder, 'kind' | 'eventId' | 'periodEventId' | 'uselessAfter'>,
  matter: { claim: Claim | null; list: PayList | null },
  now: Instant,
): Lapse | null {
  const rule = ruleOf(reminder.kind);
  const { claim, list } = matter;
  if (!claim || !rule.whileIn.includes(claim.state)) return 'ended';
  if (rule.sameReturn && claim.returned?.textId !== reminder.eventId) return 'ended';
  if (rule.samePeriod && list?.periodEventId !== reminder.periodEventId) return 'moved';
  if (reminder.uselessAfter && now >= reminder.uselessAfter) return 'late';
  return null;
}

/** Rules of one kind agree in what must hold; only what sets them off differs. */
function ruleOf(kind: PlannedReminder['kind']): ReminderRule {
  const rule = REMINDER_RULES.find((candidate) => candidate.kind === kind);
  if (!rule) throw new Error(`no rule for messages of kind ${kind}`);
  return rule;
}
