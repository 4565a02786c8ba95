import { useDidShow, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { Page } from '@/components';
import { Conversation } from '@/features/selfcheck/Conversation';
import { useTabBadge } from '@/features/inbox/useTabBadge';

/** 自测: the key makes a fresh start when the tab is opened after the answers were changed elsewhere. */
export default function Check() {
  useTabBadge();
  const [round, setRound] = useState(0);
  useDidShow(() => setRound((one) => one + 1));
  useShareAppMessage(() => ({ title: '测一测能享受哪些科技创新政策', path: '/pages/check/index' }));
  return (
    <Page bar>
      <Conversation key={round} />
    </Page>
  );
}
