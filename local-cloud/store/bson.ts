import { deserialize, serialize } from 'bson';
import { requestFailed } from '../errors';
import type { Doc } from '../ejson';
import { LIMITS } from '../limits';

/** BSON of a document. @throws CloudError when it is above 16 MB. */
export function encode(doc: Doc): Buffer {
  const bytes = Buffer.from(serialize(doc, { ignoreUndefined: true }));
  if (bytes.length > LIMITS.documentBytes)
    throw requestFailed(`[FailedOperation] document of ${bytes.length} bytes exceeds the limit of 16 MB`);
  return bytes;
}

export function decode(bytes: Buffer | undefined): Doc | undefined {
  return bytes && (deserialize(bytes) as Doc);
}
