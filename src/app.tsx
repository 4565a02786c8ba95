import type { PropsWithChildren } from 'react';
import Taro, { useLaunch } from '@tarojs/taro';
import { watchPrivacy } from '@/services/privacy';
import { refreshSession } from '@/services/session';
import './styles/theme.scss';

/** The whole mini-program; nothing is asked of a visitor at launch. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') {
      Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV, traceUser: false } : { traceUser: false });
      watchPrivacy();
    }
    void refreshSession();
  });
  return children;
}
