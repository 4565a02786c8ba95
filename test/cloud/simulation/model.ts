/**
 * What the rules demand, in plain terms and worked out apart from the product's own code: a claim's state, the
 * messages that follow from what happened to it, and which of them are still true when the timer next runs.
 */
export const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;

export const dayAt = (ms: number): string => new Date(ms + SHANGHAI).toISOString().slice(0, 10);
/** A clock time of a day in Asia/Shanghai. */
export const at = (day: string, hour: number): number =>
  Date.parse(`${day}T00:00:00Z`) - SHANGHAI + hour * 3_600_000;
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The simulated calendar knows no holidays: Monday to Friday. */
export function workingDayBefore(day: string): string {
  let before = plusDays(day, -1);
  while (weekend(before)) before = plusDays(before, -1);
  return before;
}

export interface ModelClaim {
  id: string;
  firm: string;
  contacts: Set<string>;
  objector: string;
  state: string;
  dueDay?: string;
  returnedBy?: string;
  refusedStage?: string;
  lastDay?: string;
  objectionUpheld?: boolean;
}

interface Waiting {
  key: string;
  kind: string;
  claim: ModelClaim;
  due: number;
  to: 'contacts' | 'objector';
  told(now: number): boolean;
}

const IN_NOTICE = ['inNotice', 'underObjection'];

/** Everything that must stand in inboxes, filled slot by slot. */
export class Model {
  readonly inbox = new Map<string, number>();
  private readonly planned = new Set<string>();
  private waiting: Waiting[] = [];
  private events: { id: string; type: string; claim: ModelClaim; at: number }[] = [];

  happened(id: string, type: string, claim: ModelClaim, when: number): void {
    this.events.push({ id, type, claim, at: when });
  }

  /** The next instant at which something is due. */
  next(): number | undefined {
    return [...this.waiting.map(({ due }) => due), ...this.events.map((event) => event.at)].sort(
      (a, b) => a - b,
    )[0];
  }

  /** The timer ran at this instant and did all its work. */
  slot(now: number): void {
    for (const event of this.events) this.plan(event, now);
    this.events = [];
    const due = this.waiting.filter((one) => one.due <= now);
    this.waiting = this.waiting.filter((one) => one.due > now);
    for (const { key, kind, claim, to, told } of due) {
      if (!told(now)) continue;
      const people = to === 'objector' ? [claim.objector] : [...claim.contacts];
      for (const person of people) {
        const entry = `${person} ${kind} ${key}`;
        this.inbox.set(entry, (this.inbox.get(entry) ?? 0) + 1);
      }
    }
  }

  private plan({ id, type, claim, at: when }: (typeof this.events)[number], now: number): void {
    const told = (kind: string, holds: (now: number) => boolean, to: Waiting['to'] = 'contacts') =>
      this.add({ key: `${id} ${claim.id}`, kind, claim, due: when, to, told: holds });
    const state = (...states: string[]) => states.includes(claim.state);
    switch (type) {
      case 'returned': {
        told('returned', () => state('returned') && claim.returnedBy === id);
        const day = claim.dueDay;
        const due = day && at(plusDays(day, -2), 9);
        if (day && due && due >= when)
          this.add({
            key: `${claim.id} ${day}`,
            kind: 'supplementDueSoon',
            claim,
            due,
            to: 'contacts',
            told: (moment) => state('returned') && claim.dueDay === day && moment < at(plusDays(day, 1), 0),
          });
        return;
      }
      case 'recommended':
        return told('recommended', () => state('recommended'));
      case 'listed':
        return told('listed', () => state('listed'));
      case 'refused':
        told('refused', () => state('refused'));
        return told(
          'objectionUpheld',
          () => state('refused') && claim.refusedStage === 'objection',
          'objector',
        );
      case 'noticeEntered':
        told('noticeBegins', (moment) => state(...IN_NOTICE) && this.open(claim, moment));
        return this.endsSoon(claim, when);
      case 'periodMoved': {
        const day = claim.lastDay;
        told(
          'noticeMoved',
          (moment) => state(...IN_NOTICE) && claim.lastDay === day && this.open(claim, moment),
        );
        return this.endsSoon(claim, when);
      }
      case 'objectionRaised':
        told('objectionRaised', () => state('underObjection'));
        return told('objectionReceived', () => true, 'objector');
      case 'objectionDismissed':
        told('objectionDismissed', () => state('inNotice', 'noticePassed', 'decided', 'paid'));
        return told('objectionOver', () => true, 'objector');
      case 'noticePassed':
        return told('noticePassed', () => state('noticePassed', 'decided', 'paid'));
      case 'decided':
        return told('decided', () => state('decided', 'paid'));
      case 'paymentRecorded':
        return told('paid', () => state('decided', 'paid'));
    }
    void now;
  }

  private open({ lastDay }: ModelClaim, moment: number): boolean {
    return lastDay !== undefined && moment < at(plusDays(lastDay, 1), 0);
  }

  private endsSoon(claim: ModelClaim, when: number): void {
    const day = claim.lastDay as string;
    this.add({
      key: `${claim.id} ${day}`,
      kind: 'noticeEndsSoon',
      claim,
      due: Math.max(when, at(workingDayBefore(day), 9)),
      to: 'contacts',
      told: (moment) => claim.state === 'inNotice' && claim.lastDay === day && this.open(claim, moment),
    });
  }

  /** Planned twice it is told once. */
  private add(waiting: Waiting): void {
    const id = `${waiting.kind} ${waiting.key}`;
    if (this.planned.has(id)) return;
    this.planned.add(id);
    this.waiting.push(waiting);
  }
}
