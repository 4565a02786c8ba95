import { Page } from '@/components';
import { Me } from '@/features/account/Me';
import { useTabBadge } from '@/features/inbox/useTabBadge';

export default function MePage() {
  useTabBadge();
  return (
    <Page>
      <Me />
    </Page>
  );
}
