import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Page, Screen } from '@/components';
import { SignInFirst } from '@/features/account/SignInFirst';
import { Firms } from '@/features/commissioner/Firms';
import { useAsk } from '@/services/ask';
import { useSession } from '@/services/session';
import { useShownAgain } from '@/services/useShown';

/** 我的企业: for a commissioner (科技特派员). */
export default function FirmsPage() {
  const { state } = useSession();
  const asked = useAsk('commissioner.firms', state === 'person' ? {} : null);
  useShownAgain(asked.reload);
  usePullDownRefresh(() => {
    asked.reload();
    Taro.stopPullDownRefresh();
  });
  if (state === 'visitor')
    return (
      <Page>
        <SignInFirst hint="这里是科技特派员服务的企业。登录后，用县科技局给您的邀请码加入。" />
      </Page>
    );
  return <Screen asked={asked}>{({ data, today }) => <Firms found={data} today={today} />}</Screen>;
}
