import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Screen } from '@/components';
import { Firms } from '@/features/commissioner/Firms';
import { useAsk } from '@/services/ask';
import { useShownAgain } from '@/services/useShown';

/** 我的企业: for a commissioner (科技特派员). */
export default function FirmsPage() {
  const asked = useAsk('commissioner.firms', {});
  useShownAgain(asked.reload);
  usePullDownRefresh(() => {
    asked.reload();
    Taro.stopPullDownRefresh();
  });
  return <Screen asked={asked}>{({ data, today }) => <Firms found={data} today={today} />}</Screen>;
}
