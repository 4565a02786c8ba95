/**
 * Every limit of the platform that the local cloud enforces, in one table, so that what
 * would fail in the cloud fails here. Sources: CloudBase documentation and SDK code, as
 * gathered for this project; a figure that is our own choice says so.
 */
const KB = 1024;
const MB = 1024 * 1024;

export const LIMITS = {
  /** get() without limit(): the SDK itself asks for 100. */
  rowsByDefault: 100,
  /** get() with limit(): never more than this from a cloud function. */
  rowsAtMost: 1000,
  /** aggregate().end() without a limit stage. */
  aggregateRowsByDefault: 20,
  /** aggregate().end() with a limit stage. */
  aggregateRowsAtMost: 10000,
  /** One document, as BSON. */
  documentBytes: 16 * MB,
  /** One database answer. */
  replyBytes: 16 * MB,
  /** Life of a transaction from its start. */
  transactionMs: 30_000,
  /** How long a plain write waits for a document locked by a transaction (own choice, below the SDK's 15 s). */
  lockWaitMs: 5_000,
  /** Function time-out when config.json says nothing, and the most it may say. */
  functionTimeoutByDefaultS: 3,
  functionTimeoutAtMostS: 60,
  /** Text of a client's call to a function. */
  callRequestBytes: 100 * KB,
  /** What a function may return to the client. */
  callResultBytes: 1 * MB,
  /** Text of one function's call to another, and of its answer (asynchronous limits do not apply here). */
  invokeRequestBytes: 6 * MB,
  /** Callers served by one function instance at the same time. */
  callersPerInstance: 1,
  /** Instances of one function on this machine (own choice: two cores). */
  instancesPerFunction: 4,
  /** getTempFileURL and deleteFile: files a call. */
  filesPerCall: 50,
  /** Length of a cloudPath in UTF-8 bytes. */
  cloudPathBytes: 850,
  /** One uploaded file (own choice; the app has stricter limits of its own). */
  uploadBytes: 100 * MB,
  /** Lifetime of a download link when the caller names none. */
  downloadUrlS: 7200,
  /** Most documents a query may look at before its shape is written to the log. */
  scanWarning: 1000,
  /** Most bytes accepted by /admin at all: above a document's limit so that the refusal can be a clear one. */
  adminBodyBytes: 64 * MB,
} as const;
