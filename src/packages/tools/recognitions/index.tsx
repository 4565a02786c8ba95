import { Screen } from '@/components';
import { RecognitionList } from '@/features/recognitions/RecognitionList';
import { useFirm } from '@/features/recognitions/useFirm';

export default function Recognitions() {
  const firm = useFirm();
  return (
    <Screen asked={firm.asked}>
      {({ data, today }) => <RecognitionList firm={firm} view={data.view} facts={data.facts} today={today} />}
    </Screen>
  );
}
