import { Screen } from '@/components';
import { RdCosts } from '@/features/rdcost/RdCosts';
import { useAsk } from '@/services/ask';

export default function RdCostsPage() {
  // Asked with nothing, it says which day it is; the years of the deduction end there.
  const asked = useAsk('tools.rdCosts', {});
  return <Screen asked={asked}>{({ today }) => <RdCosts today={today} />}</Screen>;
}
