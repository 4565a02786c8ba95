import { useShareAppMessage } from '@tarojs/taro';
import { Screen } from '@/components';
import { RecognitionList } from '@/features/recognitions/RecognitionList';
import { useFirm } from '@/features/recognitions/useFirm';

export default function Recognitions() {
  useShareAppMessage(() => ({
    title: '对照标准，看离哪些资质还差多少',
    path: '/packages/tools/recognitions/index',
  }));
  const firm = useFirm();
  return (
    <Screen asked={firm.asked} mend={firm.mend}>
      {({ data, today }) => <RecognitionList firm={firm} view={data.view} facts={data.facts} today={today} />}
    </Screen>
  );
}
