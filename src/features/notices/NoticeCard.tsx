import { Text, View } from '@tarojs/components';
import { LIST_STATE_LABELS, type Day } from '@contract/kernel';
import type { NoticeSummary } from '@contract';
import { Card, DayLeft, StateTag } from '@/components';
import { go } from '@/services/go';
import { workingDaysLeft } from './period';

export const NOTICE_PAGE = '/packages/notices/notice/index';

/** A notice in a list. */
export function NoticeCard({ notice, today }: { notice: NoticeSummary; today: Day }) {
  const open = notice.state === 'published';
  return (
    <Card id={`notice-${notice.id}`} label={notice.title} onClick={() => go(NOTICE_PAGE, { id: notice.id })}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{notice.title}</Text>
        <StateTag tone={open ? 'gold' : 'grey'}>{LIST_STATE_LABELS[notice.state]}</StateTag>
      </View>
      <Text className="kh-muted">共{notice.entryCount}项</Text>
      <DayLeft
        label="公示至"
        day={notice.period.lastDay}
        today={today}
        workingLeft={workingDaysLeft(notice.period, open, today)}
        provisional={notice.period.provisional ? notice.period.why : undefined}
      />
    </Card>
  );
}
