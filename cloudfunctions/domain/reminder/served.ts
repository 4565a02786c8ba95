import type { MessageKind } from '@contract';
import { SERVED_GROUPS, SERVED_KINDS, type ServedGroup } from '@contract/messages/served';
import type { Subject, To } from './kind';
import { asServing, type MessageText } from './message';

const GROUPS = new Map<MessageKind, ServedGroup>(
  SERVED_GROUPS.flatMap((group) =>
    SERVED_KINDS[group].map((kind): [MessageKind, ServedGroup] => [kind, group]),
  ),
);

/** The group under which a commissioner hears of this kind; undefined where it is not a message of a firm served. */
export function servedGroupOf(kind: MessageKind, via: To): ServedGroup | undefined {
  return 'commissionersOf' in via ? GROUPS.get(kind) : undefined;
}

const deskPage = (claimId: string): string => `packages/desk/claim/index?id=${claimId}`;

/**
 * A message as it is told to somebody who hears of it by this relation: a claim opens for its firm alone, so a
 * commissioner is led to the firm's page and an office to its desk.
 */
export function addressed(message: MessageText, via: To, subject: Subject): MessageText {
  if ('officers' in via && subject.collection === 'claims') return { ...message, page: deskPage(subject.id) };
  return 'commissionersOf' in via ? asServing(message, via.commissionersOf) : message;
}
