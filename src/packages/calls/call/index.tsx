import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components';
import { CallPage } from '@/features/calls/CallPage';
import { useAsk } from '@/services/ask';

export default function Call() {
  const { id = '' } = useRouter().params;
  const asked = useAsk('calls.get', { callId: id });
  return <Screen asked={asked}>{({ data, today }) => <CallPage call={data} today={today} />}</Screen>;
}
