import { EmptyState } from '@/components';
import { go } from '@/services/go';
import { ENTER_PAGE } from '../apply/useBeginClaim';

/** A page of one's own, opened by somebody who has not signed in: what it is for, and the way in. */
export function SignInFirst({ hint }: { hint: string }) {
  return (
    <EmptyState
      title="请先登录"
      hint={hint}
      action={{ id: 'sign-in-first', label: '去登录', onClick: () => go(ENTER_PAGE) }}
    />
  );
}
