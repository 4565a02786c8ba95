import { View } from '@tarojs/components';
import { ActionButton, EmptyState, MoneyView, Section } from '@/components';

export default function Home() {
  return (
    <View className="kh-page">
      <Section title="首页">
        <MoneyView kind="exact" fen={5_000_000} />
        <EmptyState title="x" />
        <ActionButton id="x" onClick={() => {}}>
          好
        </ActionButton>
      </Section>
    </View>
  );
}
