import type { DocumentRequest } from '@contract';
import { refusal, type Instant } from '@contract/kernel';
import { DOCUMENT_RIGHTS, SUBJECT_FIELDS, type Right } from '@contract/rights';
import { entryOf, faultBeforeSubject } from '@domain/people/rights';
import type { StoredClaim } from './claims';
import { read } from './database';
import type { StoredList } from './lists';
import { rolesOn, type Person } from './people';
import { reject, RefusedError } from './refused';
import { standingTo } from './standing';

/**
 * Whether a person may have a paper made of something (contract/rights/documents.ts), and whether it is time.
 * @throws RefusedError NOT_ALLOWED, NOT_FOUND; OUT_OF_TURN and LIST_NOT_READY where it is too early
 */
export async function checkDocumentRight(
  person: Person,
  request: DocumentRequest,
  at: Instant,
): Promise<void> {
  const right: Right = DOCUMENT_RIGHTS[request.kind];
  const caller = { openid: true, signedIn: true, roles: rolesOn(person, at) };
  const fault = faultBeforeSubject(right, caller);
  if (fault) throw new RefusedError(fault);
  const field = right.about && SUBJECT_FIELDS[right.about];
  const id = field && (request as unknown as Record<string, string>)[field];
  const standing = right.about && id ? await standingTo(right.about, id, person, at) : null;
  if (right.about && !standing) throw new RefusedError(refusal('NOT_FOUND', undefined, field));
  const entry = entryOf(right, caller, standing);
  if ('code' in entry) throw new RefusedError(entry);
  await checkTime(request);
}

async function checkTime(request: DocumentRequest): Promise<void> {
  if (request.kind === 'list' || request.kind === 'notice') {
    const list = await read<StoredList>('lists', request.listId);
    if (list?.state.state === 'gathering') reject('LIST_NOT_READY');
    if (request.kind === 'notice' && !list?.state.period)
      reject('NOT_FOUND', '名单公示后才有公示文本。', 'listId');
  }
  if (request.kind === 'recommendation') {
    const claim = await read<StoredClaim>('claims', request.claimId);
    if (!claim?.state.recommended) reject('OUT_OF_TURN', '推荐后才能生成推荐函。', 'claimId');
  }
}
