import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { ObjectionForm } from '@/features/notices/ObjectionForm';

export default function Objection() {
  const { notice = '', entry = '', name = '' } = useRouter().params;
  return (
    <View className="kh-page kh-page--bar">
      <ObjectionForm noticeId={notice} entryId={entry} about={decodeURIComponent(name)} />
    </View>
  );
}
