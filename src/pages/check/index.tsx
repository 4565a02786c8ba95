import { View } from '@tarojs/components';
import { useDidShow, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { Conversation } from '@/features/selfcheck/Conversation';
import { useTabBadge } from '@/features/inbox/useTabBadge';

/** 自测: the key makes a fresh start when the tab is opened after the answers were changed elsewhere. */
export default function Check() {
  useTabBadge();
  const [round, setRound] = useState(0);
  useDidShow(() => setRound((one) => one + 1));
  useShareAppMessage(() => ({ title: '测一测能享受哪些科技创新政策', path: '/pages/check/index' }));
  return (
    <View className="kh-page kh-page--bar">
      <Conversation key={round} />
    </View>
  );
}
