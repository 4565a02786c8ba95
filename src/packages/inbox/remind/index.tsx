import { Screen } from '@/components';
import { RemindSettings } from '@/features/inbox/RemindSettings';
import { useAsk } from '@/services/ask';

export default function RemindPage() {
  const asked = useAsk('subscribe.state', {});
  return (
    <Screen asked={asked}>{({ data }) => <RemindSettings state={data} onAsked={asked.reload} />}</Screen>
  );
}
