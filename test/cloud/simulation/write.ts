import type { ClaimEvent } from '@domain/application/events';
import { evolve } from '@domain/application/evolve';
import type { Claim } from '@domain/application/state';
import type { TestCloud } from '../helpers/cloud';
import type { ModelClaim } from './model';
import type { Step } from './story';

/** The stored claims, as the product's own fold leaves them. What is expected of them is the model's. */
const claims = new Map<string, Claim>();

const submission = ({ id, firm }: ModelClaim) => ({
  number: id,
  applicantId: firm,
  itemId: 'high-tech-firm',
  article: 3,
  amountKind: 'exact' as const,
  examiningOffice: 'kjj',
  matterKey: id,
  packVersion: 'test',
  asOf: '2026-03-02',
  baseYear: 2025,
  facts: [],
  papers: [],
  pledgeVersion: 'test',
  clock: {},
});

const listOf = (claim: ModelClaim, lastDay: string) => ({
  state: 'published',
  title: '名单',
  entries: [{ claimId: claim.id, applicantId: claim.firm }],
  period: { workingDays: 5, publishedDay: '2026-03-01', firstDay: '2026-03-02', lastDay, provisional: false },
});

/** Writes what `commit` leaves of an event: the aggregate as it is then, the event, its row in the outbox. */
export function write({ cloud }: TestCloud, step: Step, seq: number): string {
  const { claim, type } = step;
  const moved = type === 'periodMoved';
  const aggregate = moved ? `list-${claim.id}` : claim.id;
  const id = `${aggregate}:${String(seq).padStart(6, '0')}`;
  const at = new Date(step.at).toISOString();
  const data = type === 'submitted' ? submission(claim) : (step.data ?? {});
  step.apply(claim, id);
  if (!moved) {
    const actor = { personId: 'officer', as: 'office', office: 'kjj' } as const;
    const event = { type, data } as ClaimEvent;
    claims.set(claim.id, evolve(claims.get(claim.id) ?? null, event, { id, actor, at }));
  }
  const state = claims.get(claim.id) as Claim;
  // Both tell the same way: else the story, not the product, would be wrong.
  if (state.state !== claim.state) throw new Error(`${id}: ${state.state} is not ${claim.state}`);
  cloud.store.write((writer) => {
    writer.put('claims', { _id: claim.id, number: claim.id, state }, false);
    if (claim.lastDay)
      writer.put('lists', { _id: `list-${claim.id}`, state: listOf(claim, claim.lastDay) }, false);
    writer.put('events', { _id: id, aggregate, seq, type, at, body: JSON.stringify({ data }) }, true);
    writer.put(
      'outbox',
      {
        _id: id,
        kind: moved ? 'lists' : 'claims',
        aggregate,
        type,
        at,
        state: 'new',
        sort: `${at} ${id}`,
      },
      true,
    );
  });
  return id;
}
