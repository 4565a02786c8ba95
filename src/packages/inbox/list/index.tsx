import { Page } from '@/components';
import { Inbox } from '@/features/inbox/Inbox';

export default function InboxPage() {
  return (
    <Page>
      <Inbox />
    </Page>
  );
}
