import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { Page } from '@/components';
import { Catalogue } from '@/features/policy/Catalogue';

export default function PolicyList() {
  const { q = '' } = useRouter().params;
  useShareAppMessage(() => ({ title: '和林格尔县科技创新支持事项', path: '/packages/policy/list/index' }));
  return (
    <Page>
      <Catalogue initial={decodeURIComponent(q)} />
    </Page>
  );
}
