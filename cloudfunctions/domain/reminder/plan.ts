import { atHour, type Instant } from '@contract/kernel';
import { periodEnd, workingDayBefore, type WorkingCalendar } from '../shared/calendar';
import type { Period } from '../notice/state';
import { messageFor } from './message';
import type { Told } from './told';
import { rulesFor, type ReminderRule, type When } from './rules';
import type { PlannedReminder } from './state';

/** The hour of the working day (Asia/Shanghai) at which people are reminded of an end. */
export const REMINDING_HOUR = 9;

/** What happened, to which claim, and who is to hear of it. */
export interface Happened {
  event: { id: string; aggregate: 'claims' | 'lists'; type: string; at: Instant };
  told: Told;
  /** The notice that the claim is part of, as it stands now. */
  notice?: { listId: string; period: Period; periodEventId: string };
  calendar: WorkingCalendar;
  recipients: readonly string[];
}

/**
 * The messages that follow from an event for one claim, one per rule and recipient. Pure; planning twice
 * gives the same ids. Rules that need a notice give nothing while there is none.
 */
export function plan(happened: Happened): PlannedReminder[] {
  const { event, told, notice, recipients } = happened;
  return rulesFor(event.aggregate, event.type).flatMap((rule) => {
    const dueAt = dueAtOf(rule.when, happened);
    const message = dueAt && messageFor(rule.kind, { ...told, period: notice?.period });
    if (!message) return [];
    return recipients.map((personId) => ({
      ...message,
      id: reminderId(rule, happened, personId),
      kind: rule.kind,
      personId,
      claimId: told.claimId,
      eventId: event.id,
      ...(notice ? { listId: notice.listId, periodEventId: notice.periodEventId } : {}),
      dueAt,
      ...(rule.uselessAfterPeriod && notice ? { uselessAfter: periodEnd(notice.period.lastDay) } : {}),
    }));
  });
}

/**
 * An id made of the event, the claim, the kind and the recipient, so that a second planning collides with the
 * first. What is tied to a period is named after the event that set it: whichever event plans it, it exists once.
 */
function reminderId(rule: ReminderRule, { event, told, notice }: Happened, personId: string): string {
  const cause = rule.samePeriod && notice ? notice.periodEventId : event.id;
  const subject = cause.startsWith(`${told.claimId}:`) ? cause : `${cause}:${told.claimId}`;
  return `${subject}:${rule.kind}:${personId}`;
}

/** When a message is due; null when that cannot be said because there is no notice. */
function dueAtOf(when: When, { event, notice, calendar }: Happened): Instant | null {
  if (when === 'atOnce') return event.at;
  if (!notice) return null;
  const planned = atHour(workingDayBefore(calendar, notice.period.lastDay), REMINDING_HOUR);
  return planned < event.at ? event.at : planned;
}
