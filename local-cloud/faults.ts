import { invalidParam } from './errors';

/** One fault asked for by a test; off unless asked for. `times` (default 1) says how often it strikes. */
export type Fault =
  /** The n-th operation inside a transaction from now meets a conflict (`at: "commit"`: the n-th commit). */
  | { kind: 'conflict'; operation?: number; at?: 'operation' | 'commit'; times?: number }
  /** The n-th request of an action is answered after `delayMs`. */
  | { kind: 'delay'; action: string; delayMs: number; operation?: number; times?: number }
  /** The n-th request of an action is done, but its answer never arrives. */
  | { kind: 'lostAnswer'; action: string; operation?: number; times?: number }
  /** The function instance that makes the n-th request of an action dies, before the request is done or after. */
  | { kind: 'kill'; action: string; before?: boolean; operation?: number; times?: number }
  /** A timer fires twice for its slot. */
  | { kind: 'duplicateTimer'; timer: string; times?: number }
  /** A timer fires this much after its slot. */
  | { kind: 'lateTimer'; timer: string; byMs: number; times?: number }
  /** Messages to this person fail with this code (43101, 47003, 45009, …); lasts unless `times` is given. */
  | { kind: 'openid'; openid: string; errcode: number; times?: number }
  /** Storage fails: upload, download or delete. */
  | { kind: 'storage'; of?: 'upload' | 'download' | 'delete'; times?: number }
  /** Writes fail as on a full disk until the faults are cleared. */
  | { kind: 'fullDisk' };

interface Armed {
  fault: Fault;
  /** Requests still to pass before it strikes. */
  wait: number;
  left: number;
}

const KINDS = [
  'conflict',
  'delay',
  'lostAnswer',
  'kill',
  'duplicateTimer',
  'lateTimer',
  'openid',
  'storage',
  'fullDisk',
];

/** The faults that are armed. Each `take` asks whether one strikes now. */
export class Faults {
  private armed: Armed[] = [];
  /** Called with whether the disk is (simulated) full. */
  onFullDisk: (full: boolean) => void = () => {};

  /** @throws CloudError INVALID_PARAM for an unknown kind. */
  add(fault: Fault): void {
    if (!KINDS.includes(fault?.kind)) throw invalidParam(`unknown fault; known are ${KINDS.join(', ')}`);
    const wait =
      'operation' in fault && typeof fault.operation === 'number' ? Math.max(1, fault.operation) : 1;
    const always = fault.kind === 'openid' || fault.kind === 'fullDisk';
    const left = 'times' in fault && fault.times ? fault.times : always ? Infinity : 1;
    this.armed.push({ fault, wait, left });
    if (fault.kind === 'fullDisk') this.onFullDisk(true);
  }

  clear(): void {
    this.armed = [];
    this.onFullDisk(false);
  }

  list(): (Fault & { left: number | null })[] {
    return this.armed.map(({ fault, left }) => ({ ...fault, left: Number.isFinite(left) ? left : null }));
  }

  /** Whether a transaction's operation or commit meets a conflict now. */
  conflict(at: 'operation' | 'commit'): boolean {
    return Boolean(this.take((f) => f.kind === 'conflict' && (f.at ?? 'operation') === at));
  }

  delay(action: string): number {
    const fault = this.take((f) => f.kind === 'delay' && f.action === action);
    return fault?.kind === 'delay' ? fault.delayMs : 0;
  }

  lostAnswer(action: string): boolean {
    return Boolean(this.take((f) => f.kind === 'lostAnswer' && f.action === action));
  }

  /** Whether the instance that asks dies now: before its request is done, or after. */
  kill(action: string): 'before' | 'after' | undefined {
    const fault = this.take((f) => f.kind === 'kill' && f.action === action);
    if (fault?.kind !== 'kill') return undefined;
    return fault.before ? 'before' : 'after';
  }

  duplicateTimer(timer: string): boolean {
    return Boolean(this.take((f) => f.kind === 'duplicateTimer' && f.timer === timer));
  }

  lateTimer(timer: string): number {
    const fault = this.take((f) => f.kind === 'lateTimer' && f.timer === timer);
    return fault?.kind === 'lateTimer' ? fault.byMs : 0;
  }

  openid(openid: string): number | undefined {
    const fault = this.take((f) => f.kind === 'openid' && f.openid === openid);
    return fault?.kind === 'openid' ? fault.errcode : undefined;
  }

  /** Whether writes fail as on a full disk. */
  fullDisk(): boolean {
    return this.armed.some(({ fault }) => fault.kind === 'fullDisk');
  }

  storage(operation: 'upload' | 'download' | 'delete'): boolean {
    return Boolean(this.take((f) => f.kind === 'storage' && (f.of === undefined || f.of === operation)));
  }

  private take(fits: (fault: Fault) => boolean): Fault | undefined {
    for (const armed of this.armed) {
      if (!fits(armed.fault)) continue;
      armed.wait -= 1;
      if (armed.wait > 0) continue;
      // What strikes several times strikes after as many requests again.
      armed.wait = armed.fault.kind === 'kill' ? Math.max(1, armed.fault.operation ?? 1) : 1;
      armed.left -= 1;
      if (armed.left <= 0) this.armed = this.armed.filter((a) => a !== armed);
      return armed.fault;
    }
    return undefined;
  }
}
