import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Owner {
  pid: number;
  /** Tells a process from a later one that got the same number. */
  started: string;
  url: string;
  instance: string;
}

/** A data folder is held by one local cloud at a time. */
export class FolderOwner {
  private readonly file: string;
  readonly instance = randomUUID();

  private constructor(private readonly folder: string) {
    this.file = join(folder, 'owner.json');
  }

  /** Takes the folder. @throws Error that says who holds it. */
  static take(folder: string): FolderOwner {
    mkdirSync(folder, { recursive: true });
    const owner = new FolderOwner(folder);
    const held = owner.read();
    if (held && held.pid !== process.pid && alive(held))
      throw new Error(
        `数据目录 ${folder} 正由进程 ${held.pid} 使用${held.url ? `（${held.url}）` : ''}。请先停止它，或换一个 --data 目录。`,
      );
    if (held && held.pid === process.pid && HELD.has(folder))
      throw new Error(`数据目录 ${folder} 已由本进程打开。`);
    HELD.add(folder);
    owner.announce('');
    return owner;
  }

  announce(url: string): void {
    const owner: Owner = { pid: process.pid, started: startOf(process.pid), url, instance: this.instance };
    writeFileSync(`${this.file}.new`, JSON.stringify(owner));
    renameSync(`${this.file}.new`, this.file);
  }

  release(): void {
    HELD.delete(this.folder);
    if (this.read()?.instance === this.instance) rmSync(this.file, { force: true });
  }

  private read(): Owner | undefined {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Owner;
    } catch {
      return undefined;
    }
  }
}

/** Folders this very process holds; test files run several clouds in one process. */
const HELD = new Set<string>();

function alive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const started = startOf(owner.pid);
  return !owner.started || !started || started === owner.started;
}

/** Start time of a process where the system tells it (Linux); empty elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie no longer holds anything.
    return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
