import { View } from '@tarojs/components';
import { SavedList } from '@/features/results/SavedList';

export default function Saved() {
  return (
    <View className="kh-page">
      <SavedList />
    </View>
  );
}
