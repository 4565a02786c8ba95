import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';

const KEPT = 500;

/**
 * What happens, line by line: into `local-cloud.log` of the data folder and, when asked
 * for, onto the screen. Lines hold no bodies, tokens or personal data of calls.
 */
export class Log {
  private readonly file: WriteStream;
  private readonly lines: string[] = [];

  constructor(
    folder: string,
    private readonly screen: boolean,
    private readonly now: () => number,
  ) {
    this.file = createWriteStream(join(folder, 'local-cloud.log'), { flags: 'a' });
    // A log that cannot be written must not stop the cloud.
    this.file.on('error', () => {});
  }

  write = (message: string): void => {
    const line = `${new Date(this.now()).toISOString()} ${message}`;
    this.lines.push(line);
    if (this.lines.length > KEPT) this.lines.shift();
    if (!this.file.destroyed) this.file.write(`${line}\n`);
    if (this.screen) process.stdout.write(`${line}\n`);
  };

  /** The last lines, oldest first. */
  last(): string[] {
    return [...this.lines];
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.file.destroyed) return resolve();
      this.file.end(() => resolve());
    });
  }
}
