import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { DAY_UNIT_LABELS, type Day, formatDay, formatInstant } from '@contract/kernel';
import type { CallView } from '@contract';
import { ActionButton, ArticleChip, Card, Facts, Section, StateTag } from '@/components';
import { go } from '@/services/go';
import { RemindMe } from '../inbox/RemindMe';
import { CallDays, CALL_TONES } from './CallCard';
import '../policy/item-parts.scss';

const ITEM_PAGE = '/packages/policy/item/index';

/** One call: until when, for what, with which papers, whom to ask. */
export function CallPage({ call, today }: { call: CallView; today: Day }) {
  const live = call.phase === 'open' || call.phase === 'upcoming';
  return (
    <View>
      <Card>
        <View className="kh-row kh-row--between kh-row--top">
          <Text className="kh-lead kh-grow">{call.title}</Text>
          <View id="call-phase">
            <StateTag tone={CALL_TONES[call.phase]}>{call.phaseLabel}</StateTag>
          </View>
        </View>
        <CallDays call={call} today={today} />
        <Facts
          lines={[
            ['受理时间', `${formatDay(call.firstDay)}至${formatDay(call.lastDay)}24时`],
            ['咨询', call.contact.officeName],
            ['电话', call.contact.phone],
            ['之后公示', `${call.notice.days}${DAY_UNIT_LABELS[call.notice.unit]}`],
          ]}
        />
        {call.note ? <Text className="kh-text">{call.note}</Text> : null}
        <ActionButton
          id="call-office"
          look="quiet"
          onClick={() => void Taro.makePhoneCall({ phoneNumber: call.contact.phone })}
        >
          拨打咨询电话
        </ActionButton>
      </Card>
      {live ? (
        <RemindMe
          kinds={['callEndsIn2Days', 'callMoved']}
          label="提醒我"
          hint="开始受理、快要截止和时间调整时，通过微信告诉您。"
        />
      ) : null}
      <Section title={`受理的事项（${call.items.length}项）`} hint="点开看条件，符合的直接申报。">
        {call.items.map((item) => (
          <Card
            key={item.itemId}
            id={`call-item-${item.itemId}`}
            label={item.title}
            onClick={() => go(ITEM_PAGE, { id: item.itemId })}
          >
            <View className="kh-row kh-row--between kh-row--top">
              <Text className="kh-title kh-grow">{item.title}</Text>
              <ArticleChip article={item.article} />
            </View>
            <Text className="kh-text">{item.amountText}</Text>
            <Text className="kh-muted">
              {item.officeName}审查{item.allYear ? '，全年受理' : ''}
            </Text>
            {item.papers.map((paper) => (
              <View className="kh-paper" key={paper.id}>
                <Text className="kh-grow">{paper.label}</Text>
                <Text className={paper.required && !paper.later ? 'kh-paper__must' : 'kh-muted'}>
                  {paper.later ? '可后补' : paper.required ? '必交' : '如有'}
                </Text>
              </View>
            ))}
          </Card>
        ))}
      </Section>
      {call.history.length > 1 ? (
        <Section title="通知的变动">
          <Card>
            {call.history.map(({ at, what, note }) => (
              <View className="kh-reading" key={at}>
                <Text className="kh-text">{what}</Text>
                <Text className="kh-muted">
                  {formatInstant(at)}
                  {note ? `　${note}` : ''}
                </Text>
              </View>
            ))}
          </Card>
        </Section>
      ) : null}
    </View>
  );
}
