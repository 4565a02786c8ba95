import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Saved {
  /** A demonstration clock stands still while nothing runs; a real one does not. */
  demo: boolean;
  now: string;
}

/**
 * The clock of the whole local cloud: the machine's time plus an offset. It only moves
 * forward. Once given a first instant or moved it is a demonstration clock, kept in the
 * data folder, which runs on from where it stopped; before that it is the machine's time.
 */
export class CloudClock {
  private offset = 0;
  private demo = false;
  private readonly file: string;
  private timer: NodeJS.Timeout | undefined;

  constructor(folder: string, start?: string) {
    this.file = join(folder, 'clock.json');
    const saved = this.load();
    if (saved?.demo) {
      this.demo = true;
      // A second is added because the last seconds before a crash may not have been written.
      this.offset = Date.parse(saved.now) + 1000 - Date.now();
    } else if (!saved && start) {
      const instant = Date.parse(start);
      if (Number.isNaN(instant)) throw new Error(`--start 不是时间：${start}`);
      this.demo = true;
      this.offset = instant - Date.now();
    }
    this.save();
    this.timer = setInterval(() => this.save(), 1000);
    this.timer.unref();
  }

  /** Milliseconds since 1970 as the functions see them. */
  now(): number {
    return Date.now() + this.offset;
  }

  offsetMs(): number {
    return this.offset;
  }

  isDemo(): boolean {
    return this.demo;
  }

  /** The day in Asia/Shanghai (UTC+8, no daylight saving), YYYY-MM-DD. */
  today(): string {
    return new Date(this.now() + 8 * 3600_000).toISOString().slice(0, 10);
  }

  /** Moves to an instant; one in the past leaves the clock as it is. */
  moveTo(instant: number): void {
    if (instant <= this.now()) return;
    this.offset = instant - Date.now();
    this.demo = true;
    this.save();
  }

  read(): { now: string; today: string; offsetMs: number } {
    return { now: new Date(this.now()).toISOString(), today: this.today(), offsetMs: this.offset };
  }

  stop(): void {
    clearInterval(this.timer);
    this.save();
  }

  private load(): Saved | undefined {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Saved;
    } catch {
      return undefined;
    }
  }

  private save(): void {
    const saved: Saved = { demo: this.demo, now: new Date(this.now()).toISOString() };
    try {
      writeFileSync(`${this.file}.new`, JSON.stringify(saved));
      renameSync(`${this.file}.new`, this.file);
    } catch {
      // A full disk must not stop the cloud; the next second tries again.
    }
  }
}

const STEP = /^(\d+)\s*(d|h|m|s)$/;
const UNIT: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };

/** `7d`, `3h`, `10m`, `30s` in milliseconds; undefined for anything else. */
export function parseStep(text: string): number | undefined {
  const match = STEP.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]) * (UNIT[match[2] as string] as number);
}
