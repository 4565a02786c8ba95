import { View } from '@tarojs/components';
import { Inbox } from '@/features/inbox/Inbox';

export default function InboxPage() {
  return (
    <View className="kh-page">
      <Inbox />
    </View>
  );
}
