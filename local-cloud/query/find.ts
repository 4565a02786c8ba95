import { Query } from 'mingo/query';
import { requestFailed, messageOf } from '../errors';
import type { Doc } from '../ejson';
import { MINGO_OPTIONS } from './context';

/** A compiled condition. @throws CloudError DATABASE_REQUEST_FAILED for an unknown operator or a wrong argument. */
export function compile(condition: Doc): (doc: Doc) => boolean {
  if (Object.keys(condition).length === 0) return () => true;
  try {
    const query = new Query(condition, MINGO_OPTIONS);
    return (doc) => {
      try {
        return query.test(doc);
      } catch (error) {
        throw requestFailed(`[FailedOperation] ${messageOf(error)}`);
      }
    };
  } catch (error) {
    throw requestFailed(`[FailedOperation] ${messageOf(error)}`);
  }
}

/** Applies a find projection. @throws CloudError for a projection MongoDB refuses. */
export function project(docs: Doc[], condition: Doc, projection: Doc | undefined): Doc[] {
  if (!projection || Object.keys(projection).length === 0) return docs;
  try {
    return new Query(condition, MINGO_OPTIONS).find<Doc>(docs, projection as never).all();
  } catch (error) {
    throw requestFailed(`[FailedOperation] ${messageOf(error)}`);
  }
}
