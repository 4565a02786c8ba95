import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { Me } from '@/features/account/Me';
import { refreshSession } from '@/services/session';

export default function MePage() {
  useDidShow(() => void refreshSession());
  return (
    <View className="kh-page">
      <Me />
    </View>
  );
}
