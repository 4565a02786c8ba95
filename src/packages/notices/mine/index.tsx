import { Page } from '@/components';
import { MyObjections } from '@/features/notices/MyObjections';

export default function MyObjectionsPage() {
  return (
    <Page>
      <MyObjections />
    </Page>
  );
}
