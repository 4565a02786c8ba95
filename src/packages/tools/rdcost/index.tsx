import { useShareAppMessage } from '@tarojs/taro';
import { Screen } from '@/components';
import { RdCosts } from '@/features/rdcost/RdCosts';
import { useAsk } from '@/services/ask';

export default function RdCostsPage() {
  useShareAppMessage(() => ({ title: '研发费用工具：三种口径分开算', path: '/packages/tools/rdcost/index' }));
  // Asked with nothing, it says which day it is; the years of the deduction end there.
  const asked = useAsk('tools.rdCosts', {});
  return <Screen asked={asked}>{({ today }) => <RdCosts today={today} />}</Screen>;
}
