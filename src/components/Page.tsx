import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { PrivacySheet } from './PrivacySheet';

export interface PageProps {
  /** Leaves room for a bar of buttons at the foot. */
  bar?: boolean;
  children: ReactNode;
}

/** What every page stands in. On WeChat nothing is drawn outside a page, so each can ask for consent itself. */
export function Page({ bar, children }: PageProps) {
  return (
    <View className={`kh-page${bar ? ' kh-page--bar' : ''}`}>
      {children}
      {process.env.TARO_ENV === 'weapp' ? <PrivacySheet /> : null}
    </View>
  );
}
