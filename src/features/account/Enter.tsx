import { useState } from 'react';
import { useSession } from '@/services/session';
import { Bind } from './Bind';
import { Consent } from './Consent';
import { Join } from './Join';

/**
 * First the privacy guide and a name to be called by, then the organisation that one acts for: asked for with its
 * papers, or joined by a code.
 */
export function Enter({ code }: { code?: string }) {
  const { state } = useSession();
  const [joining, setJoining] = useState(Boolean(code));
  if (state !== 'person') return <Consent />;
  return joining ? (
    <Join code={code} onOther={() => setJoining(false)} />
  ) : (
    <Bind onJoin={() => setJoining(true)} />
  );
}
