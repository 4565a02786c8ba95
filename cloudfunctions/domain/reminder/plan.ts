import type { Instant, OfficeId } from '@contract/kernel';
import type { MessageKind } from '@contract';
import { periodEnd, type WorkingCalendar } from '../shared/calendar';
import { deadlineOf } from './deadlines';
import type { Audience, Bell, Matter, MessageDef, Subject, To, Trigger } from './kind';
import { KINDS } from './kinds';
import { dueAtOf } from './when';

/** An event of a claim or a list, and one matter that it concerns. */
export interface Happened {
  event: { id: string; on: Trigger['on']; at: Instant; data?: object };
  subject: Subject & { collection: 'claims' | 'lists' };
  matter: Matter;
  calendar: WorkingCalendar;
}

const DEFS = Object.entries(KINDS) as [MessageKind, MessageDef<object>][];
const TRIGGERS = new Map<string, { kind: MessageKind; def: MessageDef<object>; trigger: Trigger }[]>();
for (const [kind, def] of DEFS)
  for (const trigger of def.on ?? [])
    TRIGGERS.set(trigger.on, [...(TRIGGERS.get(trigger.on) ?? []), { kind, def, trigger }]);

/** What an event's messages are about: claims, lists, both or nothing. Most events set off nothing. */
export function aboutOf(on: string): ReadonlySet<'claims' | 'lists'> {
  return new Set((TRIGGERS.get(on) ?? []).flatMap(({ def }) => def.about ?? []));
}

/**
 * The messages that follow from an event for one matter. Pure; planning twice gives the same ids, so that the
 * second collides with the first. What is tied to a deadline is named after its day: whichever event plans it,
 * it exists once, and a deadline that moves plans it anew.
 */
export function bellsOf(happened: Happened): Bell[] {
  const { event, subject, matter, calendar } = happened;
  return (TRIGGERS.get(event.on) ?? []).flatMap(({ kind, def, trigger: { when } }): Bell[] => {
    if (def.about !== subject.collection) return [];
    const deadline = when === 'atOnce' ? undefined : deadlineOf(when.before, matter);
    const dueAt = dueAtOf(when, { at: event.at, deadline, calendar });
    const to = (def.who ?? []).flatMap((audience) => recipientsOf(audience, happened));
    if (!dueAt || to.length === 0) return [];
    const cause = event.id.startsWith(`${subject.id}:`) ? event.id : `${event.id}:${subject.id}`;
    return [
      {
        id: when === 'atOnce' ? `${cause}:${kind}` : `${subject.id}:${kind}:${deadline}`,
        kind,
        subject,
        eventId: event.id,
        dueAt,
        to,
        ...tiesOf(def, matter),
      },
    ];
  });
}

/** What a message is tied to, as its subject stands now: looked at again when it is due. */
export function tiesOf(
  { tiedTo, uselessAfter }: Pick<MessageDef<never>, 'tiedTo' | 'uselessAfter'>,
  matter: Matter,
): Pick<Bell, 'standsOn' | 'uselessAfter'> {
  const standsOn = tiedTo && deadlineOf(tiedTo, matter);
  const last = uselessAfter && deadlineOf(uselessAfter, matter);
  return { ...(standsOn ? { standsOn } : {}), ...(last ? { uselessAfter: periodEnd(last) } : {}) };
}

function recipientsOf(audience: Audience, { subject, matter, event }: Happened): To[] {
  const { claim } = matter;
  switch (audience) {
    case 'contacts':
      return claim ? [{ contactsOf: claim.applicantId }] : [];
    case 'commissioners':
      return claim ? [{ commissionersOf: claim.applicantId }] : [];
    case 'examiners':
      return claim ? [{ officers: { role: 'examiner', office: claim.examiningOffice as OfficeId } }] : [];
    case 'followers':
      return [{ followersOf: subject.id }];
    case 'objector': {
      const { objectionId } = (event.data ?? {}) as { objectionId?: string };
      return [objectionId ? { objectorOf: objectionId } : { objectorsOf: subject.id }];
    }
  }
}
