import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@contract';
import { formatDay, type Day } from '@contract/kernel';
import { Card, EmptyState, Section, StateTag } from '@/components';
import { go } from '@/services/go';
import { ENTER_PAGE } from '../apply/useBeginClaim';
import { FirmGlance } from './FirmGlance';
import { YearLine } from './YearLine';

export const SERVED_FIRM_PAGE = '/packages/commissioner/firm/index';

/** 我的企业: the firms a commissioner serves, in the server's order (the nearest deadline first). */
export function Firms({ found, today }: { found: OutputOf<'commissioner.firms'>; today: Day }) {
  const { field, firms, offered } = found;
  if (field === '')
    return (
      <EmptyState
        title="您还不是科技特派员"
        hint="科技特派员由县科技局邀请：向县科技局要邀请码，再用邀请码加入。"
        action={{ id: 'to-join', label: '我有邀请码', onClick: () => go(ENTER_PAGE) }}
      />
    );
  return (
    <View>
      {firms.length === 0 ? (
        <EmptyState
          title="还没有服务的企业"
          hint="县科技局指派、企业同意以后，企业会出现在这里，并发消息告诉您。"
        />
      ) : null}
      {firms.map((firm) => {
        const { applicantId, applicantName, mayPrepare } = firm.assignment;
        return (
          <Card
            key={applicantId}
            id={`firm-${applicantId}`}
            label={applicantName}
            onClick={() => go(SERVED_FIRM_PAGE, { applicantId })}
          >
            <View className="kh-row kh-row--between kh-row--top">
              <Text className="kh-title kh-grow">{applicantName}</Text>
              <StateTag tone={mayPrepare ? 'green' : 'grey'}>
                {mayPrepare ? '可代为准备' : '未同意代为准备'}
              </StateTag>
            </View>
            <FirmGlance firm={firm} today={today} most={2} />
          </Card>
        );
      })}
      {offered.length > 0 ? (
        <Section title="等待企业同意" hint="企业同意之前，看不到企业的资料。">
          {offered.map(({ id, applicantName, from, until }) => (
            <Card key={id}>
              <Text className="kh-title">{applicantName}</Text>
              <Text className="kh-muted">
                服务期{formatDay(from)}至{formatDay(until)}
              </Text>
            </Card>
          ))}
        </Section>
      ) : null}
      <YearLine thisYear={Number(today.slice(0, 4))} />
    </View>
  );
}
