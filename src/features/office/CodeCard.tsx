import { Text } from '@tarojs/components';
import { formatDay, type Day } from '@contract/kernel';
import { ActionButton, Card } from '@/components';
import { copyText } from '@/services/privacy';

/** A code that was just made: shown once, to be handed on. */
export function CodeCard({ code, lastDay }: { code: string; lastDay: Day }) {
  return (
    <Card tone="green">
      <Text className="kh-muted">邀请码（{formatDay(lastDay)}前有效，用一次）</Text>
      <Text className="kh-lead kh-num" id="made-code" style={{ margin: '4px 0 8px' }}>
        {code}
      </Text>
      <ActionButton id="copy-code" look="quiet" small onClick={() => void copyText(code)}>
        复制，发给对方
      </ActionButton>
    </Card>
  );
}
