import { canonicalJson, sha256 } from '@platform/ids';

/** A stored document, as far as an audit looks at it. */
export type AuditDoc = { _id: string } & Record<string, unknown>;

/** Documents of one moment, in the order of their ids. */
export interface AuditSource {
  collections(): string[];
  all(collection: string): Iterable<AuditDoc>;
}

export interface Break {
  /** The chain, by the id of its aggregate; `digests` for the chain of days. */
  chain: string;
  /** Where in it: the id of the event or document. */
  at: string;
  why: string;
}

export interface AuditResult {
  chains: number;
  broken: number;
  breaks: Break[];
}

const GENESIS = '0'.repeat(64);
const HASH = /^[0-9a-f]{64}$/;

/** What an event is bound to: the document's fields beside the hashed text must say the same as the text. */
interface EventBodyText {
  id: string;
  aggregate: string;
  seq: number;
  type: string;
  at: string;
  prev: string;
  textHash?: string;
}

/**
 * Follows every chain of events from its beginning: each event's text gives its hash, names the hash before it and
 * is numbered without a gap; the aggregate ends where its chain ends; words kept apart are those that were hashed;
 * what the outbox and the daily digests name is there. Words that were erased are no break.
 */
export function auditChains(source: AuditSource): AuditResult {
  const audit = new Audit(source);
  audit.events();
  audit.aggregates();
  audit.outbox();
  audit.digests();
  return audit.result();
}

class Audit {
  private readonly breaks = new Map<string, Break>();
  /** By chain: how far it goes and the hash it ends with. */
  private readonly heads = new Map<string, { seq: number; hash: string }>();
  private readonly hashes = new Map<string, string>();
  private readonly named = new Set<string>();
  private readonly words: Map<string, string>;

  constructor(private readonly source: AuditSource) {
    this.words = new Map();
    for (const { _id, body } of source.all('texts')) this.words.set(_id, sha256(String(body)));
  }

  /** One chain is told of once, at its first break. */
  private broken(chain: string, at: string, why: string): void {
    this.named.add(chain);
    if (!this.breaks.has(chain)) this.breaks.set(chain, { chain, at, why });
  }

  events(): void {
    for (const doc of this.source.all('events')) {
      const chain = String(doc.aggregate);
      const before = this.heads.get(chain) ?? { seq: 0, hash: GENESIS };
      this.named.add(chain);
      const fault = this.faultOf(doc, before);
      if (fault) this.broken(chain, doc._id, fault);
      this.heads.set(chain, { seq: Number(doc.seq), hash: String(doc.hash) });
      this.hashes.set(doc._id, String(doc.hash));
    }
  }

  private faultOf(doc: AuditDoc, before: { seq: number; hash: string }): string | null {
    const body = parsed(doc.body);
    if (!body) return '事件内容无法读取';
    if (sha256(String(doc.body)) !== doc.hash) return '事件内容与其校验值不符';
    for (const field of ['aggregate', 'seq', 'type', 'at'] as const)
      if (body[field] !== doc[field]) return `事件的“${field}”与所记内容不符`;
    if (body.id !== doc._id) return '事件的编号与所记内容不符';
    if (body.seq !== before.seq + 1) return `第${before.seq + 1}个事件缺失`;
    if (body.prev !== before.hash) return '与上一个事件接不上';
    const words = this.words.get(doc._id);
    if (words !== undefined && words !== body.textHash) return '事件的文字与当时所记不符';
    return null;
  }

  /** Everything that ends a chain carries its version and the hash of its last event. */
  aggregates(): void {
    const found = new Set<string>();
    for (const collection of this.source.collections()) {
      if (collection === 'events') continue;
      for (const { _id, version, head } of this.source.all(collection)) {
        if (typeof head !== 'string' || !HASH.test(head) || typeof version !== 'number') continue;
        found.add(_id);
        this.named.add(_id);
        const end = this.heads.get(_id);
        const where = `${collection}/${_id}`;
        if (!end) this.broken(_id, where, '整条事件链缺失');
        else if (end.seq !== version) this.broken(_id, where, `应有${version}个事件，实有${end.seq}个`);
        else if (end.hash !== head) this.broken(_id, where, '记录与其事件链的末尾不符');
      }
    }
    for (const chain of this.heads.keys())
      if (!found.has(chain)) this.broken(chain, chain, '有事件而没有对应的记录');
  }

  outbox(): void {
    for (const { _id, aggregate } of this.source.all('outbox'))
      if (typeof aggregate === 'string' && eventId(_id, aggregate) && !this.hashes.has(_id))
        this.broken(aggregate, _id, '待通知的事件不存在');
  }

  /** The daily digests: each chained to the day before, each head still the hash of its event. */
  digests(): void {
    const parts = new Map<string, AuditDoc>();
    for (const part of this.source.all('digestParts')) parts.set(part._id, part);
    let prev = GENESIS;
    for (const digest of this.source.all('digests')) {
      const { _id, day, hash } = digest;
      const names = Array.isArray(digest.parts) ? digest.parts.map(String) : [];
      if (sha256(canonicalJson({ day, prev: digest.prev, parts: names })) !== hash)
        this.broken('digests', _id, '每日摘要与其校验值不符');
      if (digest.prev !== prev) this.broken('digests', _id, '每日摘要与前一天接不上');
      prev = String(hash);
      names.forEach((name, index) => this.part(_id, index, name, parts));
    }
  }

  private part(day: string, index: number, hash: string, parts: ReadonlyMap<string, AuditDoc>): void {
    const id = `${day}:${String(index).padStart(4, '0')}`;
    const heads = parts.get(id)?.heads;
    if (!Array.isArray(heads) || sha256(canonicalJson(heads)) !== hash)
      return this.broken('digests', id, '每日摘要缺少一部分，或内容有变');
    for (const head of heads as { aggregate: string; event: string; hash: string }[])
      if (this.hashes.get(head.event) !== head.hash)
        this.broken(head.aggregate, head.event, `与${day}的每日摘要不符，事件被删改`);
  }

  result(): AuditResult {
    const breaks = [...this.breaks.values()];
    return { chains: this.named.size, broken: breaks.length, breaks };
  }
}

/** True for an outbox row that stands for an event (others may be written by hand). */
const eventId = (id: string, aggregate: string): boolean =>
  id.startsWith(`${aggregate}:`) && /:\d{6}$/.test(id);

function parsed(body: unknown): EventBodyText | null {
  try {
    return JSON.parse(String(body)) as EventBodyText;
  } catch {
    return null;
  }
}
