import type { Instant } from '@contract/kernel';
import { database, rows, type Ref } from './database';
import type { Tx } from './transact';

/** A person who serves firms as 科技特派员; the name is the person's own. */
export interface Commissioner {
  /** The person's id. */
  _id: string;
  field: string;
  since: Instant;
  invitedBy: string;
  sort: string;
}

export const commissionerRef = (personId: string): Ref => ({ collection: 'commissioners', id: personId });

/** Takes somebody up as commissioner; who is one already only changes the field. */
export async function becomeCommissioner(
  tx: Tx,
  { personId, field, by, at }: { personId: string; field: string; by: string; at: Instant },
): Promise<void> {
  const known = await tx.get<Commissioner>(commissionerRef(personId));
  const since = known?.since ?? at;
  await tx.set(commissionerRef(personId), { field, since, invitedBy: by, sort: `${since} ${personId}` });
}

export async function commissionersPage(cursor: string | undefined, limit: number): Promise<Commissioner[]> {
  const _ = database().command;
  return rows<Commissioner>(
    database()
      .collection('commissioners')
      .where(cursor ? { sort: _.lt(cursor) } : {})
      .orderBy('sort', 'desc')
      .limit(limit),
  );
}
