import { useRouter } from '@tarojs/taro';
import { Page } from '@/components';
import { ObjectionForm } from '@/features/notices/ObjectionForm';

export default function Objection() {
  const { notice = '', entry = '', name = '' } = useRouter().params;
  return (
    <Page bar>
      <ObjectionForm noticeId={notice} entryId={entry} about={decodeURIComponent(name)} />
    </Page>
  );
}
