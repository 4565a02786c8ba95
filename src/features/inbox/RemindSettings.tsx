import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@contract';
import { ActionButton, Card } from '@/components';
import { say } from '@/services/go';
import { askForMessages } from '@/services/subscribe';
import { templatesOf, type TemplateState } from './templates';

/** How many messages of each template may still come to the phone; each tap allows one more. */
export function RemindSettings({
  state,
  office,
  onAsked,
}: {
  state: OutputOf<'subscribe.state'>;
  /** Whether the person works in an office: what only offices hear of is shown then. */
  office: boolean;
  onAsked: () => void;
}) {
  const all = templatesOf(
    state.templates,
    state.templates.map(({ kind }) => kind),
  ).filter(({ template }) => office || template !== 'work');
  const kindsOf = (templateId: string) => state.templates.filter((one) => one.templateId === templateId);
  return (
    <View>
      <Text className="kh-note kh-note--blue" style={{ marginBottom: '12px' }}>
        微信规定：每同意一次，只能发送一条提醒。次数用完后消息不会丢，仍在“我的消息”里。晚上9点到早上8点不发微信提醒。
      </Text>
      <Card>
        {all.map((template) => (
          <View className="kh-field" key={template.templateId}>
            <View className="kh-row kh-row--between">
              <View className="kh-grow">
                <Text className="kh-text">{nameOf(template, kindsOf(template.templateId))}</Text>
                <Text className="kh-muted">{leftOf(template)}</Text>
              </View>
              {template.longTerm && template.left > 0 ? null : (
                <View className="kh-fixed">
                  <ActionButton
                    id={`allow-${template.kind}`}
                    look="quiet"
                    small
                    onClick={() => {
                      void askForMessages([template]).then((allowed) => {
                        say(allowed > 0 ? '已增加' : '没有开启');
                        onAsked();
                      });
                    }}
                  >
                    {template.longTerm ? '开启' : '加一次'}
                  </ActionButton>
                </View>
              )}
            </View>
          </View>
        ))}
      </Card>
    </View>
  );
}

function leftOf({ longTerm, left }: { longTerm: boolean; left: number }): string {
  if (left === 0) return '微信提醒未开启';
  return longTerm ? '长期有效' : `还可提醒${left}次`;
}

/** A template of one kind is called as the kind is; one that several share says how many. */
function nameOf({ label, templateLabel }: TemplateState, kinds: readonly TemplateState[]): string {
  return kinds.length === 1 ? label : `${templateLabel}（${kinds.length}类消息共用）`;
}
