import { View } from '@tarojs/components';
import { NoticeList } from '@/features/notices/NoticeList';

export default function Notices() {
  return (
    <View className="kh-page">
      <NoticeList />
    </View>
  );
}
