import { useEffect } from 'react';
import { useDidShow } from '@tarojs/taro';
import { showUnread } from '@/services/badge';
import { refreshSession, useSession } from '@/services/session';

/** For tab pages: asks for unread messages whenever the page is seen, and shows how many on the tab. */
export function useTabBadge(): void {
  const { me } = useSession();
  const unread = me?.unread ?? 0;
  useDidShow(() => {
    showUnread(unread);
    void refreshSession().then((session) => showUnread(session.me?.unread ?? 0));
  });
  useEffect(() => showUnread(unread), [unread]);
}
