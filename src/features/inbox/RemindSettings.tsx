import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@contract';
import { ActionButton, Card } from '@/components';
import { say } from '@/services/go';
import { askForMessages } from '@/services/subscribe';

/** How many messages of each kind may still come to the phone; each tap allows one more. */
export function RemindSettings({
  state,
  onAsked,
}: {
  state: OutputOf<'subscribe.state'>;
  onAsked: () => void;
}) {
  return (
    <View>
      <Text className="kh-note kh-note--blue" style={{ marginBottom: '12px' }}>
        微信规定：每同意一次，只能发送一条提醒。次数用完后消息不会丢，仍在“我的消息”里。
      </Text>
      <Card>
        {state.templates.map((template) => (
          <View className="kh-field" key={template.kind}>
            <View className="kh-row kh-row--between">
              <View className="kh-grow">
                <Text className="kh-text">{template.label}</Text>
                <Text className="kh-muted">
                  {template.left > 0 ? `还可提醒${template.left}次` : '微信提醒未开启'}
                </Text>
              </View>
              <View className="kh-fixed">
                <ActionButton
                  id={`allow-${template.kind}`}
                  look="quiet"
                  small
                  onClick={() => {
                    void askForMessages([template]).then((allowed) => {
                      say(allowed > 0 ? '已增加一次' : '没有开启');
                      onAsked();
                    });
                  }}
                >
                  加一次
                </ActionButton>
              </View>
            </View>
          </View>
        ))}
      </Card>
    </View>
  );
}
