import { useShareAppMessage } from '@tarojs/taro';
import { Screen } from '@/components';
import { Ladders } from '@/features/ladders/Ladders';
import { useFirm } from '@/features/recognitions/useFirm';

export default function LaddersPage() {
  useShareAppMessage(() => ({
    title: '资质梯度图：在哪一级，下一级还差什么',
    path: '/packages/tools/ladders/index',
  }));
  const firm = useFirm();
  return (
    <Screen asked={firm.asked} mend={firm.mend}>
      {({ data, today }) => <Ladders firm={firm} view={data.view} facts={data.facts} today={today} />}
    </Screen>
  );
}
