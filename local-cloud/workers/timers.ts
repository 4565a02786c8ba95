import { Cron } from 'croner';
import { messageOf } from '../errors';
import type { CloudClock } from '../clock';
import type { Faults } from '../faults';
import type { Store } from '../store/store';
import type { Functions } from './runner';

interface Trigger {
  function: string;
  name: string;
  config: string;
  cron: Cron;
  /** The last slot that fired, ms. */
  last: number;
  /** What the function said at its last fire: nothing is due before this instant (null: nothing at all). */
  quietUntil: number | null | undefined;
  /** Number of commits when it said so; a later write by anybody makes the word void. */
  quietSeq: number;
}

export interface Fired {
  function: string;
  trigger: string;
  time: string;
  result: unknown;
  error: string | null;
}

/**
 * Timer triggers on the cloud's clock. Real time fires them as it passes; `advance` walks
 * through every due slot at its own time. One thing at a time: fires never overlap.
 */
export class Timers {
  private triggers: Trigger[] = [];
  private chain: Promise<unknown> = Promise.resolve();
  private wake: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly clock: CloudClock,
    private readonly store: Store,
    private readonly functions: Functions,
    private readonly faults: Faults,
    private readonly log: (line: string) => void,
    private readonly fireLastSlot = false,
  ) {}

  /** Reads the triggers of all functions; slots missed since the last run are caught up by one fire. */
  start(): void {
    const saved = (this.store.meta.get('timers') as Record<string, number> | undefined) ?? {};
    const now = this.clock.now();
    this.triggers = this.functions.list().flatMap((spec) =>
      spec.triggers.map((t) => ({
        function: spec.name,
        name: t.name,
        config: t.config,
        cron: cronOf(t.config),
        last: saved[`${spec.name}/${t.name}`] ?? now,
        quietUntil: undefined,
        quietSeq: -1,
      })),
    );
    for (const trigger of this.triggers) {
      const missed = lastSlot(trigger, now);
      if (missed !== undefined) void this.exclusive(() => this.fire(trigger, missed));
      else this.mark(trigger, trigger.last);
    }
    this.schedule();
  }

  list(): { function: string; name: string; config: string; next: string | null }[] {
    return this.triggers.map((t) => ({
      function: t.function,
      name: t.name,
      config: t.config,
      next: t.cron.nextRun(new Date(this.clock.now()))?.toISOString() ?? null,
    }));
  }

  /**
   * Fires a trigger now, by its name or its function's. @returns undefined when there is none.
   */
  fireNow(name: string): Promise<Fired> | undefined {
    const trigger =
      this.triggers.find((t) => t.name === name) ?? this.triggers.find((t) => t.function === name);
    return trigger && this.exclusive(() => this.call(trigger, this.clock.now()));
  }

  /**
   * Moves the clock to an instant, firing every due slot at its own time and waiting for
   * each to end. A slot is left out when the function itself said in its last answer
   * (`nextDueAt`) that nothing is due before, and nothing has been written since.
   */
  advance(target: number): Promise<{ fired: number }> {
    return this.exclusive(async () => {
      let fired = 0;
      for (;;) {
        const next = this.next(target);
        if (!next) break;
        this.clock.moveTo(next.slot);
        await this.fire(next.trigger, next.slot);
        fired += 1;
      }
      this.clock.moveTo(target);
      for (const trigger of this.triggers) {
        const slot = lastSlot(trigger, this.clock.now());
        if (slot === undefined) continue;
        this.mark(trigger, slot);
        if (this.fireLastSlot) await this.call(trigger, slot);
      }
      return { fired };
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.wake);
    await this.chain.catch(() => {});
  }

  /** The next slot up to an instant that must be fired. */
  private next(target: number): { trigger: Trigger; slot: number } | undefined {
    let first: { trigger: Trigger; slot: number } | undefined;
    for (const trigger of this.triggers) {
      let from = trigger.last;
      if (trigger.quietUntil !== undefined && trigger.quietSeq === this.store.seq) {
        if (trigger.quietUntil === null) continue;
        // The slot at the promised instant itself counts, hence a moment before it.
        from = Math.max(from, trigger.quietUntil - 1);
      }
      const slot = trigger.cron.nextRun(new Date(from))?.getTime();
      if (slot !== undefined && slot <= target && (!first || slot < first.slot)) first = { trigger, slot };
    }
    return first;
  }

  private async fire(trigger: Trigger, slot: number): Promise<void> {
    const late = this.faults.lateTimer(trigger.name);
    if (late > 0) this.clock.moveTo(slot + late);
    this.mark(trigger, slot);
    await this.call(trigger, slot);
    if (this.faults.duplicateTimer(trigger.name)) await this.call(trigger, slot);
  }

  private async call(trigger: Trigger, time: number): Promise<Fired> {
    const fired: Fired = {
      function: trigger.function,
      trigger: trigger.name,
      time: new Date(time).toISOString(),
      result: null,
      error: null,
    };
    trigger.quietUntil = undefined;
    const event = { Type: 'Timer', TriggerName: trigger.name, Time: slotText(time), Message: '' };
    try {
      const text = await this.functions.invoke(trigger.function, JSON.stringify(event), {
        source: 'wx_trigger',
      });
      fired.result = text === undefined ? null : JSON.parse(text);
      const said = (fired.result as { nextDueAt?: unknown } | null)?.nextDueAt;
      if (said === null) trigger.quietUntil = null;
      else if (typeof said === 'string' && !Number.isNaN(Date.parse(said)))
        trigger.quietUntil = Date.parse(said);
      trigger.quietSeq = this.store.seq;
    } catch (error) {
      fired.error = messageOf(error);
      this.log(`timer ${trigger.name}: ${fired.error}`);
    }
    return fired;
  }

  private mark(trigger: Trigger, slot: number): void {
    trigger.last = slot;
    void this.store.meta.put(
      'timers',
      Object.fromEntries(this.triggers.map((t) => [`${t.function}/${t.name}`, t.last])),
    );
  }

  private schedule(): void {
    if (this.stopped) return;
    clearTimeout(this.wake);
    const now = this.clock.now();
    const slots = this.triggers.map(
      (t) => t.cron.nextRun(new Date(Math.max(t.last, now - 1)))?.getTime() ?? Infinity,
    );
    const wait = Math.min(...slots, now + 60_000) - now;
    this.wake = setTimeout(() => void this.tick(), Math.max(wait, 5));
    this.wake.unref();
  }

  private async tick(): Promise<void> {
    await this.exclusive(async () => {
      for (const trigger of this.triggers) {
        const slot = lastSlot(trigger, this.clock.now());
        if (slot !== undefined) await this.fire(trigger, slot);
      }
    });
    this.schedule();
  }

  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.chain.then(work, work);
    this.chain = result.catch(() => {});
    return result;
  }
}

/** Seven fields in Asia/Shanghai; a day of month and a weekday together mean either. */
function cronOf(config: string): Cron {
  if (config.trim().split(/\s+/).length !== 7) throw new Error(`触发器需要 7 个字段：${config}`);
  return new Cron(config, { timezone: 'Asia/Shanghai', paused: true });
}

/** The latest slot after the last fire up to an instant; undefined when there is none. */
function lastSlot(trigger: Trigger, now: number): number | undefined {
  const next = trigger.cron.nextRun(new Date(trigger.last))?.getTime();
  if (next === undefined || next > now) return undefined;
  const [previous] = trigger.cron.previousRuns(1, new Date(now + 1));
  return Math.max(next, previous?.getTime() ?? next);
}

/** As the platform writes a slot: UTC, without milliseconds when there are none. */
function slotText(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
