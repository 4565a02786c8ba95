import { useShareAppMessage } from '@tarojs/taro';
import { Screen } from '@/components';
import { useMine } from '@/features/claims/useMine';
import { Home } from '@/features/home/Home';
import { useTabBadge } from '@/features/inbox/useTabBadge';
import { useAsk } from '@/services/ask';
import { useSession } from '@/services/session';
import { useShownAgain } from '@/services/useShown';

export default function HomePage() {
  const asked = useAsk('home.get', {});
  const { state } = useSession();
  useTabBadge();
  const mine = useMine(state === 'person');
  useShownAgain(() => {
    asked.reload();
    mine.reload();
  });
  useShareAppMessage(() => ({ title: '科惠和林：科技创新政策兑现服务', path: '/pages/home/index' }));
  return <Screen asked={asked}>{({ data, today }) => <Home data={data} today={today} mine={mine} />}</Screen>;
}
