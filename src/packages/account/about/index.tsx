import { Screen } from '@/components';
import { About } from '@/features/account/About';
import { useAsk } from '@/services/ask';

export default function AboutPage() {
  const asked = useAsk('home.get', {});
  return <Screen asked={asked}>{({ data }) => <About data={data} />}</Screen>;
}
