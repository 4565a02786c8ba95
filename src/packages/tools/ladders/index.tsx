import { Screen } from '@/components';
import { Ladders } from '@/features/ladders/Ladders';
import { useFirm } from '@/features/recognitions/useFirm';

export default function LaddersPage() {
  const firm = useFirm();
  return (
    <Screen asked={firm.asked}>
      {({ data, today }) => <Ladders firm={firm} view={data.view} facts={data.facts} today={today} />}
    </Screen>
  );
}
