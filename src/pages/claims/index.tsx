import { Page } from '@/components';
import { Mine } from '@/features/claims/Mine';
import { useTabBadge } from '@/features/inbox/useTabBadge';

export default function ClaimsPage() {
  useTabBadge();
  return (
    <Page>
      <Mine />
    </Page>
  );
}
