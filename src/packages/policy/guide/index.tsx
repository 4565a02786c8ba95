import { Page } from '@/components';
import { Guide } from '@/features/policy/Guide';

export default function GuidePage() {
  return (
    <Page>
      <Guide />
    </Page>
  );
}
