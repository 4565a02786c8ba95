import type { ClaimEvent } from '@domain/application/events';
import { at, dayAt, plusDays, type ModelClaim } from './model';

/** One thing that happens to a claim at an instant; `apply` changes the model's claim. */
export interface Step {
  at: number;
  type: string;
  claim: ModelClaim;
  data?: object;
  apply(claim: ModelClaim, eventId: string): void;
}

type Type = ClaimEvent['type'];
/** What the event of a type brings; a story that leaves something out does not compile. */
type DataOf<T extends string> = T extends Type ? Extract<ClaimEvent, { type: T }>['data'] : undefined;

/** mulberry32: the same seed tells the same story. */
export function randomOf(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A claim's way through article 21, with everything that can come between, at any hour of the day. */
export function storyOf(claim: ModelClaim, begins: number, random: () => number): Step[] {
  const steps: Step[] = [];
  let now = begins;
  const chance = (p: number) => random() < p;
  const pass = (days: number) => {
    now += Math.round(random() * days * 1440) * 60_000 + 60_000;
  };
  const step = <T extends Type | 'periodMoved'>(type: T, apply: Step['apply'], data: DataOf<T>) =>
    steps.push({ at: now, type, claim, apply, ...(data ? { data } : {}) });
  const become = <T extends Type>(type: T, state: string, data: DataOf<T>) =>
    step(type, (one) => void (one.state = state), data);

  // What a submission fixes is added where it is written.
  steps.push({ at: now, type: 'submitted', claim, apply: (one) => void (one.state = 'submitted') });
  for (let round = 0; round < 2 && chance(0.6); round += 1) {
    pass(4);
    const dueDay = plusDays(dayAt(now), 1 + Math.floor(random() * 10));
    step('returned', (one, id) => Object.assign(one, { state: 'returned', dueDay, returnedBy: id }), {
      dueDay,
      round: round + 1,
      clock: {},
    });
    pass(9);
    if (chance(0.1)) {
      step('refused', (one) => Object.assign(one, { state: 'refused', refusedStage: 'examination' }), {
        stage: 'examination',
      });
      return steps;
    }
    step('supplemented', (one) => Object.assign(one, { state: 'examining', dueDay: undefined }), {
      papers: [],
      clock: {},
    });
  }
  pass(5);
  if (chance(0.1)) {
    become('withdrawn', 'withdrawn', {});
    return steps;
  }
  become('recommended', 'recommended', { documentNumber: 'D' });
  pass(3);
  become('listed', 'listed', { listId: `list-${claim.id}` });
  pass(2);
  let lastDay = plusDays(dayAt(now), 3 + Math.floor(random() * 8));
  step('noticeEntered', (one) => Object.assign(one, { state: 'inNotice', lastDay }), {
    listId: `list-${claim.id}`,
  });
  const entered = now;
  if (chance(0.4)) {
    now = entered + Math.round(random() * 2 * 1440) * 60_000 + 60_000;
    const moved = plusDays(lastDay, 1 + Math.floor(random() * 4));
    lastDay = moved;
    step('periodMoved', (one) => void (one.lastDay = moved), undefined);
  }
  if (chance(0.4)) {
    pass(2);
    become('objectionRaised', 'underObjection', {
      objectionId: `objection-${claim.id}`,
      dueDay: plusDays(dayAt(now), 5),
    });
    pass(3);
    if (chance(0.4)) {
      step(
        'refused',
        (one) => Object.assign(one, { state: 'refused', refusedStage: 'objection', objectionUpheld: true }),
        { stage: 'objection' },
      );
      return steps;
    }
    become('objectionDismissed', 'inNotice', { objectionId: `objection-${claim.id}` });
  }
  now = Math.max(now + 60_000, at(plusDays(lastDay, 1), 0));
  become('noticePassed', 'noticePassed', { listId: `list-${claim.id}` });
  pass(8);
  become('decided', 'decided', {
    documentNumber: 'D',
    years: [{ year: 1, fen: 5_000_000, budgetYear: 2026, decidedOn: dayAt(now) }],
    left: { toDecide: [], toGrade: [] },
  });
  pass(8);
  become('paymentRecorded', 'paid', {
    year: 1,
    fen: 5_000_000,
    day: dayAt(now),
    voucher: 'CZ-1',
    budgetYear: 2026,
  });
  return steps;
}
