import type { Instant } from '@contract/kernel';
import type { Actor, Decision, EventBody } from '@domain/shared/decision';
import type { CollectionName, Ref } from './database';
import { canonicalJson, sha256 } from './ids';
import { reject, RefusedError } from './refused';
import { once, type Tx } from './transact';

/** How one kind of aggregate is folded and which fields its lists are found by. */
export interface AggregateKind<S extends object, E extends EventBody> {
  collection: CollectionName;
  evolve(state: S | null, event: E, meta: { id: string; actor: Actor; at: Instant }): S;
  /** Fields for lists, derived from the state; stored beside it. */
  project(state: S): object;
}

/** What stands in the collection of an aggregate. */
export interface StoredAggregate<S> {
  _id: string;
  version: number;
  head: string;
  createdAt: Instant;
  updatedAt: Instant;
  /** createdAt + id: unique and never changing, so that paging by it meets each row once. */
  sort: string;
  state: S;
}

export interface Commit<S extends object, E extends EventBody, R> {
  kind: AggregateKind<S, E>;
  id: string;
  actor: Actor;
  commandId: string;
  at: Instant;
  expectedVersion?: number;
  decide(state: S | null, tx: Tx): Promise<Decision<E>> | Decision<E>;
  /** Guards and other documents written together with the events. */
  alongside?(tx: Tx, state: S, events: readonly { id: string; event: E }[]): Promise<void>;
  result(state: S, version: number): R;
}

const GENESIS = '0'.repeat(64);

/**
 * The only writer of aggregates. In one transaction it reads the command's earlier result, the aggregate and
 * what `decide` asks for, then appends the events (each chained by SHA-256 to the one before), sets the whole
 * aggregate, and adds one outbox row per event.
 * @throws RefusedError STALE_VERSION, or what the decider refuses; nothing is written then
 */
export async function commit<S extends object, E extends EventBody, R extends object>(
  input: Commit<S, E, R>,
): Promise<R> {
  const { kind, id, actor, at } = input;
  const ref: Ref = { collection: kind.collection, id };
  return once({ personId: actor.personId, commandId: input.commandId }, async (tx) => {
    const stored = await tx.get<StoredAggregate<S>>(ref);
    if (input.expectedVersion !== undefined && input.expectedVersion !== (stored?.version ?? 0))
      reject('STALE_VERSION', undefined, 'expectedVersion');
    const decision = await input.decide(stored?.state ?? null, tx);
    if (!decision.ok) throw new RefusedError(decision.refusal);
    let state: S | null = stored?.state ?? null;
    let version = stored?.version ?? 0;
    let head = stored?.head ?? GENESIS;
    const appended: { id: string; event: E }[] = [];
    for (const event of decision.events) {
      version += 1;
      const eventId = eventIdOf(id, version);
      head = await appendEvent(tx, { eventId, aggregate: id, seq: version, actor, at, prev: head, event });
      appended.push({ id: eventId, event });
      state = kind.evolve(state, event, { id: eventId, actor, at });
      await tx.create(
        { collection: 'outbox', id: eventId },
        {
          kind: kind.collection,
          aggregate: id,
          type: event.type,
          at,
          state: 'new',
          sort: `${at} ${eventId}`,
        },
      );
    }
    if (state === null) throw new Error(`${kind.collection} ${id}: a decision without events on nothing`);
    if (decision.events.length > 0) {
      const createdAt = stored?.createdAt ?? at;
      await tx.set(ref, {
        ...kind.project(state),
        version,
        head,
        createdAt,
        updatedAt: at,
        sort: `${createdAt} ${id}`,
        state,
      });
      await input.alongside?.(tx, state, appended);
    }
    return input.result(state, version);
  });
}

/** Sequence numbers are padded so that ids sort as the events happened. */
export function eventIdOf(aggregate: string, seq: number): string {
  return `${aggregate}:${String(seq).padStart(6, '0')}`;
}

interface Appended {
  eventId: string;
  aggregate: string;
  seq: number;
  actor: Actor;
  at: Instant;
  prev: string;
  event: EventBody;
}

/** What an event document holds: the hashed text as it was, and fields to find it by. */
export interface StoredEvent {
  _id: string;
  aggregate: string;
  seq: number;
  type: string;
  at: Instant;
  /** at + id: the order in which events happened. */
  sort: string;
  /** The canonical JSON that was hashed; never serialised again. */
  body: string;
  hash: string;
}

async function appendEvent(tx: Tx, { eventId, event, prev, ...rest }: Appended): Promise<string> {
  const text = event.text && canonicalJson(event.text);
  const body = canonicalJson({
    id: eventId,
    prev,
    ...rest,
    type: event.type,
    data: event.data,
    ...(text ? { textHash: sha256(text) } : {}),
  });
  const hash = sha256(body);
  await tx.create(
    { collection: 'events', id: eventId },
    {
      aggregate: rest.aggregate,
      seq: rest.seq,
      type: event.type,
      at: rest.at,
      sort: `${rest.at} ${eventId}`,
      body,
      hash,
    },
  );
  if (text) await tx.create({ collection: 'texts', id: eventId }, { aggregate: rest.aggregate, body: text });
  return hash;
}
