import type { Instant } from '@contract/kernel';
import type { DocumentRequest } from '@contract';

/** What a maker knows besides what it was asked for. */
export interface Making {
  at: Instant;
  /** Who asked for it. */
  personId: string;
  /** Says how far the work is. */
  progress(done: number, total: number): Promise<void>;
}

/** A finished paper. `name` is what people see, without its ending. */
export interface Made {
  name: string;
  kind: 'xlsx' | 'docx';
  bytes: Buffer;
}

export type RequestOf<K extends DocumentRequest['kind']> = Extract<DocumentRequest, { kind: K }>;
export type Maker<K extends DocumentRequest['kind']> = (
  request: RequestOf<K>,
  making: Making,
) => Promise<Made>;
export type Makers = { [K in DocumentRequest['kind']]: Maker<K> };
