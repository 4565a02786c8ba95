import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Enter } from '@/features/account/Enter';

export default function EnterPage() {
  const { params } = useRouter();
  return (
    <View className="kh-page kh-page--bar">
      <Enter code={params['code']} />
    </View>
  );
}
