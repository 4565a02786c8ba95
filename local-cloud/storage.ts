import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  type ReadStream,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CloudError } from './errors';
import type { Faults } from './faults';
import { LIMITS } from './limits';
import type { Store } from './store/store';

export interface StoredFile {
  path: string;
  /** Name of the file that holds the bytes, in `objects/`. */
  object: string;
  size: number;
  at: string;
}

export interface StorageContext {
  folder: string;
  env: string;
  store: Store;
  faults: Faults;
  url: () => string;
  now: () => number;
}

const failed = (message: string) => new CloudError('STORAGE_REQUEST_FAIL', message);

/**
 * File storage: bytes in `objects/` under random names, what they are in the database.
 * The same cloudPath overwrites, as in the cloud. Links are signed and expire.
 */
export class Storage {
  private readonly objects: string;
  private readonly secret: string;
  private readonly bucket: string;

  constructor(private readonly cloud: StorageContext) {
    this.objects = join(cloud.folder, 'objects');
    mkdirSync(this.objects, { recursive: true });
    for (const name of readdirSync(this.objects))
      if (name.endsWith('.part')) rmSync(join(this.objects, name), { force: true });
    this.bucket = `${cloud.env}.local-${cloud.env}-1250000000`;
    const kept = cloud.store.meta.get('storage-secret') as string | undefined;
    this.secret = kept ?? randomBytes(32).toString('hex');
    if (!kept) void cloud.store.meta.put('storage-secret', this.secret);
  }

  fileID(path: string): string {
    return `cloud://${this.bucket}/${path}`;
  }

  /** The path of a fileID of this storage; undefined for any other text. */
  pathOf(fileID: string): string | undefined {
    const prefix = `cloud://${this.bucket}/`;
    return fileID.startsWith(prefix) && fileID.length > prefix.length
      ? fileID.slice(prefix.length)
      : undefined;
  }

  get(path: string): StoredFile | undefined {
    return this.cloud.store.meta.get(this.key(path)) as StoredFile | undefined;
  }

  list(): StoredFile[] {
    const out: StoredFile[] = [];
    for (const { value } of this.cloud.store.meta.getRange({ start: 'file/', end: 'file0' }))
      out.push(value as StoredFile);
    return out;
  }

  /** What the SDK needs to put a file. @throws CloudError INVALID_PARAM for a path storage refuses. */
  uploadMetadata(path: unknown): Record<string, string> {
    const good = checkPath(path);
    const token = this.sign('put', good, this.cloud.now() + 900_000);
    return {
      url: `${this.cloud.url()}/_local/cos/${encodeURIComponent(good)}`,
      token,
      authorization: token,
      fileId: this.fileID(good),
      cosFileId: Buffer.from(this.fileID(good)).toString('base64url'),
    };
  }

  /** Whether a PUT carries the token made for its path. */
  mayPut(path: string, token: unknown): boolean {
    return this.verify('put', path, token);
  }

  /**
   * Stores bytes under a path. @throws CloudError INVALID_PARAM, STORAGE_REQUEST_FAIL, STORAGE_EXCEED_LIMIT;
   * nothing is changed then.
   */
  async put(path: unknown, content: Readable): Promise<StoredFile> {
    const good = checkPath(path);
    if (this.cloud.faults.fullDisk() || this.cloud.faults.storage('upload')) {
      content.resume();
      throw failed('storage is unavailable (fault)');
    }
    const object = randomUUID();
    const part = join(this.objects, `${object}.part`);
    let size = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        done(
          size > LIMITS.uploadBytes ? new CloudError('STORAGE_EXCEED_LIMIT', 'file is too large') : null,
          chunk,
        );
      },
    });
    try {
      await pipeline(content, meter, createWriteStream(part));
      const handle = await open(part, 'r+');
      await handle.sync();
      await handle.close();
      renameSync(part, join(this.objects, object));
    } catch (error) {
      rmSync(part, { force: true });
      throw error instanceof CloudError ? error : failed(String((error as Error).message));
    }
    const before = this.get(good);
    const file: StoredFile = { path: good, object, size, at: new Date(this.cloud.now()).toISOString() };
    await this.cloud.store.meta.put(this.key(good), file);
    if (before) rmSync(join(this.objects, before.object), { force: true });
    return file;
  }

  /** Links to files, at most 50 a call. @throws CloudError STORAGE_EXCEED_LIMIT */
  downloadUrls(list: { fileid?: unknown; max_age?: unknown }[]): Record<string, unknown>[] {
    atMost(list.length);
    return list.map(({ fileid, max_age: maxAge }) => {
      const fileID = String(fileid);
      const path = this.pathOf(fileID);
      if (path === undefined || !this.get(path))
        return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '', maxAge: 0 };
      const age = Number(maxAge) > 0 ? Number(maxAge) : LIMITS.downloadUrlS;
      return { code: 'SUCCESS', fileID, tempFileURL: this.link(path, age), maxAge: age };
    });
  }

  /** A signed link that ends after `seconds` on the cloud's clock. */
  link(path: string, seconds: number): string {
    const token = this.sign('get', path, this.cloud.now() + seconds * 1000);
    return `${this.cloud.url()}/_local/files/${path}?sign=${token}`;
  }

  /** The bytes behind a link: undefined when the signature is wrong, late or of another file. @throws CloudError STORAGE_REQUEST_FAIL */
  read(path: string, token: unknown): { file: StoredFile; stream: () => ReadStream } | undefined {
    if (!this.verify('get', path, token)) return undefined;
    const file = this.get(path);
    if (!file) return undefined;
    if (this.cloud.faults.storage('download')) throw failed('storage is unavailable (fault)');
    const source = join(this.objects, file.object);
    if (!existsSync(source) || statSync(source).size !== file.size)
      throw failed('the stored object is damaged');
    return { file, stream: () => createReadStream(source) };
  }

  /** Deletes files, at most 50 a call. */
  async remove(list: unknown[]): Promise<{ code: string; fileID: string }[]> {
    atMost(list.length);
    if (this.cloud.faults.storage('delete')) throw failed('storage is unavailable (fault)');
    const out = [];
    for (const item of list) {
      const fileID = String(item);
      const path = this.pathOf(fileID);
      const file = path === undefined ? undefined : this.get(path);
      if (file) {
        await this.cloud.store.meta.remove(this.key(file.path));
        rmSync(join(this.objects, file.object), { force: true });
      }
      out.push({ code: file ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID });
    }
    return out;
  }

  private key(path: string): string {
    return `file/${path}`;
  }

  private sign(what: string, path: string, until: number): string {
    const end = Math.floor(until / 1000);
    const mac = createHmac('sha256', this.secret)
      .update(`${what}\n${path}\n${end}`)
      .digest('hex')
      .slice(0, 40);
    return `${end}-${mac}`;
  }

  private verify(what: string, path: string, token: unknown): boolean {
    if (typeof token !== 'string') return false;
    const end = Number(token.split('-')[0]);
    if (!Number.isFinite(end) || end * 1000 < this.cloud.now()) return false;
    const expected = Buffer.from(this.sign(what, path, end * 1000));
    const given = Buffer.from(token);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}

/** The rules of a cloudPath. @throws CloudError INVALID_PARAM */
export function checkPath(path: unknown): string {
  const bad = (why: string) => new CloudError('INVALID_PARAM', `cloudPath ${why}`);
  if (typeof path !== 'string' || path === '') throw bad('is missing');
  if (path.startsWith('/')) throw bad('must not begin with /');
  if (path.includes('//')) throw bad('must not contain //');
  if (Buffer.byteLength(path) > LIMITS.cloudPathBytes)
    throw bad(`must not exceed ${LIMITS.cloudPathBytes} bytes`);
  if (path.split('/').some((part) => part === '..' || part === '.')) throw bad('must not contain . or ..');
  if (/[\u0000-\u001f\\?#%]/.test(path)) throw bad('contains a character that is not allowed');
  return path;
}

function atMost(count: number): void {
  if (count > LIMITS.filesPerCall)
    throw new CloudError('INVALID_PARAM', `at most ${LIMITS.filesPerCall} files a call`);
}
