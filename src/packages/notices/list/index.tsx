import { Page } from '@/components';
import { NoticeList } from '@/features/notices/NoticeList';

export default function Notices() {
  return (
    <Page>
      <NoticeList />
    </Page>
  );
}
