import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components';
import { Firm } from '@/features/commissioner/Firm';
import { useAsk } from '@/services/ask';
import { useShownAgain } from '@/services/useShown';

/** One firm that the caller serves; not found once the assignment is over. */
export default function FirmPage() {
  const { applicantId = '' } = useRouter().params;
  const asked = useAsk('commissioner.firm', { applicantId });
  useShownAgain(asked.reload);
  // What was shown must not stay once the assignment is over: the refusal takes its place.
  const over = asked.code === 'NOT_FOUND' || asked.code === 'NOT_ALLOWED';
  return (
    <Screen asked={over ? { ...asked, answer: null } : asked}>
      {({ data, today }) => <Firm card={data.card} today={today} onChanged={asked.reload} />}
    </Screen>
  );
}
