import type { MessageKind } from '@contract';
import type { Day, Instant, OfficeId, Role } from '@contract/kernel';
import type { Claim } from '../application/state';
import type { ClaimEventType } from '../application/events';
import type { PayList } from '../notice/state';
import type { ListEventType } from '../notice/events';
import type { DeadlineName } from './deadlines';
import type { TemplateName, ValueName } from './templates';

/** The document that a message is about; it is looked at once more before anything is sent. */
export interface Subject {
  collection: string;
  id: string;
}

/** What the subject is when it is looked at. `claim` and `list` where the subject is a claim or a list. */
export interface Matter {
  /** The stored document, whatever its collection; null when it is gone. */
  doc: object | null;
  claim?: Claim;
  /** Of a claim: the list it is part of. */
  list?: PayList;
  /** Of a recognition: another one that holds longer has taken its place. */
  renewed?: boolean;
}

/** Who hears of a claim or list; resolved when the message is due, so that those who left hear nothing. */
export type Audience = 'contacts' | 'commissioners' | 'examiners' | 'objector' | 'followers';

/** Recipients by name of a relation; resolved when the message is due. */
export type To =
  | { contactsOf: string }
  /** Whoever serves this applicant; with `only`, this one alone, as long as they do. */
  | { commissionersOf: string; only?: string }
  | { officers: { role: Role; office?: OfficeId } }
  | { followersOf: string }
  /** Who raised this objection. */
  | { objectorOf: string }
  /** Everybody whose objection to this claim was not dismissed. */
  | { objectorsOf: string }
  | { people: readonly string[] };

/**
 * When a message is due: with the event, or so long before a deadline, at REMINDING_HOUR. No working days before:
 * on the last working day up to it.
 * `whenPast`: what to do when that moment is over at the event: tell at once, or leave it (default).
 */
export type When =
  | 'atOnce'
  | { before: DeadlineName; days: number; whenPast?: 'atOnce' }
  | { before: DeadlineName; workingDays: number; whenPast?: 'atOnce' }
  | { before: DeadlineName; months: number; whenPast?: 'atOnce' };

/** An event that sets a message off. Other sources than claims and lists use `bell` and the platform's `tell`. */
export interface Trigger {
  on: `claims.${ClaimEventType}` | `lists.${ListEventType}`;
  when: When;
}

/** What happened, what it means, what to do and until when. */
export interface Words {
  title: string;
  body: string;
  values: Partial<Record<ValueName, string>>;
}

/** One kind of message as data. `T`: what it tells of. */
export interface MessageDef<T> {
  /** How it is called where people choose and allow messages. */
  label: string;
  template: TemplateName;
  /** An optional one can be switched off in 我的; a duty always stands in the inbox. */
  choice: 'duty' | 'optional';
  /** What it is about when an event of a claim or a list sets it off; a list's event reaches each entry's claim. */
  about?: 'claims' | 'lists';
  who?: readonly Audience[];
  on?: readonly Trigger[];
  /** Whether it is still true; looked at when it is due and again before each try to send. */
  still(matter: Matter, cause: { eventId: string }): boolean;
  /** It tells of this deadline: given another day meanwhile, it lapses. */
  tiedTo?: DeadlineName;
  /** Of no use after the end of this day. */
  uselessAfter?: DeadlineName;
  /** null when what it would tell of is not there. Values are fitted to the template's fields elsewhere. */
  words(told: T): Words | null;
  /** The page it opens, without a leading slash (platform rule). */
  page(told: T): string;
}

/** One message to be told when its time comes: to whom is found out then. */
export interface Bell {
  /** Made of what causes it, so that planning twice makes it once. At most 60 characters of A–Z a–z 0–9 : _ - */
  id: string;
  kind: MessageKind;
  subject: Subject;
  /** The event that caused it, or the id of what did. */
  eventId: string;
  /** The day of `tiedTo` when it was planned. */
  standsOn?: Day;
  dueAt: Instant;
  uselessAfter?: Instant;
  to: readonly To[];
  /** What it tells of, where the subject is no claim or list. Names and figures, no free text. */
  told?: object;
  /** What messages of one matter are gathered under in the inbox. */
  matter?: { id: string; title: string };
}
