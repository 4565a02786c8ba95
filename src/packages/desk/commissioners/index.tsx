import { Page } from '@/components';
import { Assignments } from '@/features/commissioner/Assignments';
import { Invite } from '@/features/commissioner/Invite';

/** 科技特派员 for 县科技局: invite, assign to a firm for a term, end. */
export default function CommissionersPage() {
  return (
    <Page>
      <Assignments />
      <Invite />
    </Page>
  );
}
