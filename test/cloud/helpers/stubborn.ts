import type { ActionName } from '@contract';
import type { Fault } from '../../../local-cloud/faults';
import type { Caller, Result } from '../../../scripts/seed/call';
import type { TestCloud } from './cloud';

/** Numbers from a seed, the same ones every time: 0 ≤ x < 1 (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Calls after which even a stubborn caller gives up. */
const AT_MOST = 60;
/** Answers that say no more than that something broke; the next try finds out what was done. */
const PASSING = ['INTERNAL', 'BUSY'];

/**
 * A caller who never learns whether a call arrived and sends the very same one again until it is answered, and
 * sometimes once more after that: the second answer must be the first.
 */
export function stubborn(caller: Caller, random: () => number): Caller {
  const once = async <A extends ActionName>(action: A, data: object): Promise<Result<A> | null> => {
    const answer = await caller.ask(action, data as Record<string, unknown>).catch(() => null);
    // What the gateway says of a dead worker is no answer of ours.
    if (answer === null || typeof answer.ok !== 'boolean') return null;
    return !answer.ok && PASSING.includes(answer.code) ? null : answer;
  };
  const ask = async <A extends ActionName>(action: A, data: object): Promise<Result<A>> => {
    for (let tries = 1; tries <= AT_MOST; tries += 1) {
      const answer = await once(action, data);
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, Math.min(400, 20 * tries)));
    }
    throw new Error(`${action} was never answered`);
  };
  return {
    openid: caller.openid,
    ask: ask as Caller['ask'],
    async get(action, data) {
      const answer = await ask(action, data);
      if (!answer.ok) throw new Error(`${action}: ${answer.code} ${answer.message} ${answer.field ?? ''}`);
      if ('commandId' in data && random() < 0.3) {
        const again = await ask(action, data);
        // How far a list's entries are depends on the moment; which list it is does not.
        const said = (one: Result<typeof action>) =>
          JSON.stringify(one.ok ? (action === 'lists.create' ? { ...one.data, version: 0 } : one.data) : one);
        if (said(again) !== said(answer))
          throw new Error(`${action} sent again answered ${said(again)} instead of ${said(answer)}`);
      }
      return answer.data as never;
    },
  };
}

/** Which requests an act or a slot of the timer makes, and may lose or die at. */
const REQUESTS = [
  'database.commitTransaction',
  'database.commitTransaction',
  'database.startTransaction',
  'database.getDocument',
  'database.insertDocument',
  'database.modifyDocument',
];

/** Calls of a round, about: where its worker dies is drawn from them. */
const CALLS_OF_A_ROUND = 80;

/** What goes wrong on the way, drawn from the run's numbers: every kind that the local cloud knows of acts and timers. */
export class Trouble {
  /** How often each kind struck, so that a series in which nothing went wrong is noticed. */
  readonly struck: Record<string, number> = {};
  private readonly killAt: number;
  private calls = 0;

  /** A killed worker leaves locks that hold everybody up: one a run, at a call or while the timer works. */
  constructor(
    private readonly test: TestCloud,
    private readonly random: () => number,
  ) {
    this.killAt = this.random() < 0.3 ? 0 : this.upTo(CALLS_OF_A_ROUND);
  }

  /** Before a call: about every second one meets a conflict or a lost answer, one its worker's death. */
  beforeAct(): void {
    this.callOff('kill');
    this.calls += 1;
    const draw = this.random();
    if (this.calls === this.killAt) this.kill(4);
    else if (draw < 0.3) this.conflict();
    else if (draw < 0.5) this.arm({ kind: 'lostAnswer', action: this.request(), operation: this.upTo(4) });
  }

  /** Before the clock moves: slots late or twice, with conflicts, lost answers, or killed on the way. */
  beforeTimer(): void {
    this.callOff('kill');
    if (this.random() < 0.7) this.arm({ kind: 'duplicateTimer', timer: 'reminders', times: this.upTo(3) });
    if (this.random() < 0.7)
      this.arm({ kind: 'lateTimer', timer: 'reminders', byMs: 1000 * this.upTo(900), times: this.upTo(2) });
    this.conflict();
    this.arm({ kind: 'lostAnswer', action: this.request(), operation: this.upTo(20) });
    if (this.killAt === 0) this.kill(40);
  }

  /** Nothing goes wrong any more. */
  over(): void {
    this.callOff();
  }

  /** Whatever was armed and did not strike is called off; what is kept waits on for the next call. */
  private callOff(kept?: Fault['kind']): void {
    const waiting = this.test.cloud.faults.list();
    this.test.cloud.faults.clear();
    for (const { left, ...fault } of waiting)
      if (fault.kind === kept) this.test.cloud.faults.add(fault);
      else this.struck[fault.kind] = (this.struck[fault.kind] ?? 0) - (left ?? 0);
  }

  private conflict(): void {
    if (this.random() < 0.2) this.arm({ kind: 'conflict', at: 'commit', times: this.upTo(2) });
    else this.arm({ kind: 'conflict', operation: this.upTo(15), times: this.upTo(2) });
  }

  private kill(within: number): void {
    const before = this.random() < 0.5;
    this.arm({ kind: 'kill', action: this.request(), before, operation: this.upTo(within) });
  }

  private arm(fault: Fault & { times?: number }): void {
    this.struck[fault.kind] = (this.struck[fault.kind] ?? 0) + (fault.times ?? 1);
    this.test.cloud.faults.add(fault);
  }

  private request = (): string => REQUESTS[Math.floor(this.random() * REQUESTS.length)] as string;
  private upTo = (most: number): number => 1 + Math.floor(this.random() * most);
}
