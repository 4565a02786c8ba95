import { Text, View } from '@tarojs/components';
import { formatInstant } from '@contract/kernel';
import type { OutputOf } from '@contract';
import { ActionButton, Card } from '@/components';
import { useAsk } from '@/services/ask';
import { go } from '@/services/go';
import { useShownAgain } from '@/services/useShown';

export const PHONING_PAGE = '/packages/desk/phoning/index';

/** What is wrong with reminders, in sentences that say what to do; nothing while all is well. */
export function faultsInWords(health: OutputOf<'desk.health'>): string[] {
  const { timerAt, timerSilent, backlogSince, faults, failed } = health;
  return [
    ...(timerSilent
      ? [
          timerAt
            ? `定时任务自${formatInstant(timerAt)}起没有运行，公示不会自动期满，提醒也发不出去。请通知技术人员检查云函数 reminders 的触发器。`
            : '定时任务还没有运行过。请通知技术人员检查云函数 reminders 的触发器。',
        ]
      : []),
    ...(backlogSince ? [`有到期的提醒从${formatInstant(backlogSince)}起还没有发出，请通知技术人员。`] : []),
    ...faults.map(
      ({ label, templateId, field, count, lastAt }) =>
        `微信拒收“${label}”提醒${count}条（模板${templateId}${field ? `，${field}` : ''}，最近${formatInstant(lastAt)}）。站内消息已有，请通知技术人员核对模板。`,
    ),
    ...(failed > 0 ? [`有${failed >= 100 ? '99+' : failed}条消息没能生成，请通知技术人员。`] : []),
  ];
}

/** On the desk's first page: shows itself only when something needs somebody. */
export function HealthCard({ mayPhone }: { mayPhone: boolean }) {
  const { answer, reload } = useAsk('desk.health', {});
  useShownAgain(reload);
  if (!answer) return null;
  const lines = faultsInWords(answer.data);
  const { toPhone } = answer.data;
  if (lines.length === 0 && !(mayPhone && toPhone > 0)) return null;
  return (
    <View style={{ marginBottom: '12px' }}>
      {lines.length > 0 ? (
        <Card id="desk-health" tone="red">
          {lines.map((line) => (
            <View key={line} style={{ marginBottom: '6px' }}>
              <Text className="kh-text">{line}</Text>
            </View>
          ))}
        </Card>
      ) : null}
      {mayPhone && toPhone > 0 ? (
        <Card id="desk-to-phone" tone="amber">
          <View className="kh-row kh-row--between">
            <Text className="kh-text kh-grow">{`${toPhone >= 100 ? '99+' : toPhone}条提醒多次没有送达手机，请打电话告知。`}</Text>
            <View className="kh-fixed">
              <ActionButton id="to-phoning" look="quiet" small onClick={() => go(PHONING_PAGE)}>
                去处理
              </ActionButton>
            </View>
          </View>
        </Card>
      ) : null}
    </View>
  );
}
