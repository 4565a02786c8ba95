import { useEffect, useState } from 'react';
import type { ClaimSummary, DraftSummary } from '@contract';
import { useAsk } from '@/services/ask';
import { call, sentenceOf } from '@/services/cloud';
import type { Day } from '@contract/kernel';

export interface Mine {
  known: boolean;
  today: Day;
  drafts: readonly DraftSummary[];
  claims: readonly ClaimSummary[];
  more: boolean;
  busy: boolean;
  error: string | null;
  loadMore: () => void;
  reload: () => void;
}

interface Rest {
  drafts: DraftSummary[];
  claims: ClaimSummary[];
  next?: string;
}
const NOTHING: Rest = { drafts: [], claims: [] };

/** Drafts and claims of one applicant, or of all the person's applicants. @param asking false for a visitor */
export function useMine(asking: boolean, applicantId?: string): Mine {
  const first = useAsk('claims.mine', asking ? (applicantId ? { applicantId } : {}) : null);
  const [rest, setRest] = useState<Rest>(NOTHING);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => setRest({ ...NOTHING, next: first.answer?.data.next }), [first.answer]);

  const loadMore = () => {
    if (busy || !rest.next) return;
    setBusy(true);
    setFault(null);
    call('claims.mine', { ...(applicantId ? { applicantId } : {}), cursor: rest.next })
      .then(({ data }) =>
        setRest((before) => ({
          drafts: [...before.drafts, ...data.drafts],
          claims: [...before.claims, ...data.items],
          next: data.next,
        })),
      )
      .catch((error: unknown) => setFault(sentenceOf(error)))
      .finally(() => setBusy(false));
  };

  // An entry that moved up while pages were read would come twice: it is shown once.
  const seen = new Set<string>();
  const claims = [...(first.answer?.data.items ?? []), ...rest.claims].filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
  return {
    known: first.answer !== null,
    today: first.answer?.today ?? '',
    drafts: [...(first.answer?.data.drafts ?? []), ...rest.drafts],
    claims,
    more: rest.next !== undefined,
    busy,
    error: first.error ?? fault,
    loadMore,
    reload: first.reload,
  };
}
