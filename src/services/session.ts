import { useSyncExternalStore } from 'react';
import type { MemberView, OutputOf } from '@contract';
import { Refused, call } from './cloud';
import { keepApplicantId, readApplicantId } from './keep';

export type Me = OutputOf<'me.get'>;

export interface Session {
  /** unknown: not asked yet; visitor: no identity or no consent yet; person: signed in. */
  state: 'unknown' | 'visitor' | 'person';
  me: Me | null;
  /** The applicant that the person acts for. */
  applicant: MemberView | null;
  /** A sentence when it could not be asked. */
  error: string | null;
}

const UNKNOWN: Session = { state: 'unknown', me: null, applicant: null, error: null };
let session: Session = UNKNOWN;
const watchers = new Set<() => void>();

function set(next: Session): void {
  session = next;
  watchers.forEach((watcher) => watcher());
}

/** Asks who the caller is; browsing without identity is no error. */
export async function refreshSession(): Promise<Session> {
  try {
    const { data: me } = await call('me.get', {});
    set({
      state: me.signedIn ? 'person' : 'visitor',
      me,
      applicant: chosen(me.applicants),
      error: null,
    });
  } catch (error) {
    const visitor = error instanceof Refused && error.code === 'SIGN_IN_NEEDED';
    set({ ...UNKNOWN, state: 'visitor', error: visitor ? null : (error as Error).message });
  }
  return session;
}

/** Acts for another applicant from now on. */
export function chooseApplicant(id: string): void {
  keepApplicantId(id);
  if (session.me) set({ ...session, applicant: chosen(session.me.applicants) });
}

function chosen(applicants: readonly MemberView[]): MemberView | null {
  const kept = readApplicantId();
  return applicants.find((one) => one.id === kept) ?? applicants[0] ?? null;
}

/** The session, always the newest. */
export function useSession(): Session {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => session,
    () => session,
  );
}

/** For tests: as if the app had just been started. */
export function resetSession(): void {
  set(UNKNOWN);
}
