import type { DraftView } from '@contract';
import { useSession } from '@/services/session';

/**
 * True when a draft is open to somebody who does not stand for its applicant: a commissioner (科技特派员), who
 * prepares and never submits. The server refuses it anyway; the page only does not offer what is not theirs.
 */
export function useServing(draft: DraftView): boolean {
  const { me } = useSession();
  return me !== null && me.signedIn && !me.applicants.some(({ id }) => id === draft.applicant.id);
}
