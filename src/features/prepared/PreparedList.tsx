import { Text } from '@tarojs/components';
import { Section } from '@/components';
import { useAsk } from '@/services/ask';
import { useShownAgain } from '@/services/useShown';
import { PreparedCard } from './PreparedCard';

/** Claims that wait for one tap; nothing is shown where there are none. */
export function PreparedList({ applicantId }: { applicantId: string }) {
  const { answer, reload } = useAsk('prepared.list', { applicantId });
  useShownAgain(reload);
  const items = answer?.data.items ?? [];
  if (items.length === 0) return null;
  const count = answer?.data.count ?? items.length;
  return (
    <Section title="免申即享" hint="县科技局已替您备好，核对后一键确认即提交；不确认不会提交。">
      {items.map((one) => (
        <PreparedCard key={one.recognitionId} one={one} />
      ))}
      {count > items.length ? (
        <Text className="kh-muted">
          共{count}项，先列出{items.length}项，确认后接着显示后面的。
        </Text>
      ) : null}
    </Section>
  );
}
