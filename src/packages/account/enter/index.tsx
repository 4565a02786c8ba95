import { useRouter } from '@tarojs/taro';
import { Page } from '@/components';
import { Enter } from '@/features/account/Enter';

export default function EnterPage() {
  const { params } = useRouter();
  return (
    <Page bar>
      <Enter code={params['code']} />
    </Page>
  );
}
