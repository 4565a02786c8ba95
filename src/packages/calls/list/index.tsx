import { Page } from '@/components';
import { CallList } from '@/features/calls/CallList';

export default function Calls() {
  return (
    <Page>
      <CallList hint="县科技局发布申报通知后会出现在这里；没有列入通知的事项常年受理，可以从政策页面申报。" />
    </Page>
  );
}
