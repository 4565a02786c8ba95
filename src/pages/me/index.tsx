import { View } from '@tarojs/components';
import { Me } from '@/features/account/Me';
import { useTabBadge } from '@/features/inbox/useTabBadge';

export default function MePage() {
  useTabBadge();
  return (
    <View className="kh-page">
      <Me />
    </View>
  );
}
