import { refusal, type Instant, type NeedState, type Refusal } from '@contract/kernel';

/** What a firm asks its commissioner for. */
export interface Need {
  _id: string;
  applicantId: string;
  title: string;
  details: string;
  state: NeedState;
  postedBy: string;
  postedAt: Instant;
  takenBy?: string;
  takenAt?: Instant;
  /** What the commissioner did about it. */
  outcome?: string;
  doneAt?: Instant;
  /** What the firm says of it. */
  answer?: string;
  answeredAt?: Instant;
  version: number;
  sort: string;
}

export type NeedCommand =
  | { type: 'take' }
  | { type: 'giveBack' }
  | { type: 'done'; outcome: string }
  | { type: 'answer'; helped: boolean; answer: string }
  | { type: 'withdraw' };

/** In which state each command is in turn; every other cell is refused. */
export const NEED_TURNS: Record<NeedCommand['type'], readonly NeedState[]> = {
  take: ['open'],
  giveBack: ['taken'],
  done: ['taken'],
  answer: ['done'],
  withdraw: ['open', 'taken'],
};

/** A need as it stands while only these serve its applicant: what somebody took who serves no more is open again. */
export function asServed(need: Need, serving: readonly string[]): Need {
  if (need.state !== 'taken' || (need.takenBy && serving.includes(need.takenBy))) return need;
  const { takenBy: _by, takenAt: _at, ...open } = need;
  return { ...open, state: 'open' };
}

/**
 * What becomes of a need, or a refusal: OUT_OF_TURN, NOT_ALLOWED for a commissioner who did not take it. An answer
 * that it did not help opens it again for another try only by a new need. Pure.
 */
export function decideNeed(
  command: NeedCommand,
  now: Need,
  who: { personId: string; at: Instant },
): Omit<Need, '_id'> | Refusal {
  const { _id, ...rest } = now;
  if (!NEED_TURNS[command.type].includes(now.state))
    return refusal('OUT_OF_TURN', '这条需求的状态已经变了，请刷新后查看。');
  const next = { ...rest, version: now.version + 1 };
  const mine = now.takenBy === who.personId;
  switch (command.type) {
    case 'take':
      return { ...next, state: 'taken', takenBy: who.personId, takenAt: who.at };
    case 'giveBack': {
      if (!mine) return refusal('NOT_ALLOWED', '这条需求由另一位特派员接单。');
      const { takenBy: _by, takenAt: _at, ...open } = next;
      return { ...open, state: 'open' };
    }
    case 'done':
      if (!mine) return refusal('NOT_ALLOWED', '这条需求由另一位特派员接单。');
      return { ...next, state: 'done', outcome: command.outcome, doneAt: who.at };
    case 'answer':
      return {
        ...next,
        state: command.helped ? 'helped' : 'notHelped',
        answer: command.answer,
        answeredAt: who.at,
      };
    case 'withdraw':
      return { ...next, state: 'withdrawn' };
  }
}
