import { Text, View } from '@tarojs/components';
import type { MessageKind } from '@contract';
import { ActionButton, Card } from '@/components';
import { useAsk } from '@/services/ask';
import { say } from '@/services/go';
import { useSession } from '@/services/session';
import { askForMessages } from '@/services/subscribe';
import { askable, leftInWords, templatesOf } from './templates';

export interface RemindMeProps {
  kinds: readonly MessageKind[];
  label: string;
  hint: string;
}

/**
 * Leave for messages to the phone. The templates are fetched beforehand, because WeChat answers only
 * within the tap. Messages also reach the inbox in any case, and it says so.
 */
export function RemindMe({ kinds, label, hint }: RemindMeProps) {
  const { state } = useSession();
  const { answer, reload } = useAsk('subscribe.state', state === 'person' ? {} : null);
  const templates = templatesOf(answer?.data.templates ?? [], kinds);
  if (templates.length === 0) return null;
  const asking = askable(templates);
  const ask = () => {
    // Nothing may be awaited before this line: WeChat ties its question to the tap.
    const asked = askForMessages(asking);
    void asked.then((allowed) => {
      say(allowed > 0 ? '好的，会通过微信提醒您' : '未开启微信提醒，消息仍会在“我的消息”里');
      reload();
    });
  };
  return (
    <View style={{ marginTop: '20px' }}>
      <Card>
        <View className="kh-row kh-row--between">
          <View className="kh-grow">
            <Text className="kh-text">{hint}</Text>
            <Text className="kh-muted">{leftInWords(templates)}</Text>
          </View>
          {asking.length > 0 ? (
            <View className="kh-fixed">
              <ActionButton id="remind-me" look="quiet" small onClick={ask}>
                {label}
              </ActionButton>
            </View>
          ) : null}
        </View>
      </Card>
    </View>
  );
}
