import { Text, View } from '@tarojs/components';
import { formatDay, formatInstant, type Day } from '@contract/kernel';
import type { MyObjection } from '@contract';
import { ActionButton, Card, DayLeft, EmptyState, ErrorState, Facts, Loading, StateTag } from '@/components';
import { go } from '@/services/go';
import { usePages } from '@/services/paged';
import { NOTICE_PAGE } from './NoticeCard';

/** What one objected to: how far it is, by when it is answered, and what came of it. */
export function MyObjections() {
  const { items, today, loading, more, error, code, loadMore, reload } = usePages(
    'objections.mine',
    {},
    ({ id }) => id,
  );
  if (error && items.length === 0) return <ErrorState message={error} code={code} onRetry={reload} />;
  if (today === null) return <Loading />;
  if (items.length === 0)
    return <EmptyState title="您没有提出过异议" hint="公示期内，可以在公示页面对某一项实名提出异议。" />;
  return (
    <View>
      {items.map((objection) => (
        <One key={objection.id} objection={objection} today={today} />
      ))}
      {more ? (
        <ActionButton id="load-more" look="text" busy={loading} onClick={loadMore}>
          查看更早的异议
        </ActionButton>
      ) : null}
    </View>
  );
}

function One({ objection, today }: { objection: MyObjection; today: Day }) {
  const { id, noticeId, noticeTitle, applicantName, itemTitle, grounds, raisedAt, dueDay, outcome } =
    objection;
  return (
    <Card id={`my-objection-${id}`}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">
          {applicantName}：{itemTitle}
        </Text>
        <StateTag tone={outcome ? (outcome.upheld ? 'red' : 'green') : 'amber'}>
          {outcome ? (outcome.upheld ? '异议成立' : '异议不成立') : '核查中'}
        </StateTag>
      </View>
      {outcome ? null : <DayLeft label="答复期限" day={dueDay} today={today} />}
      <Facts
        lines={[
          ['公示', noticeTitle],
          ['提出时间', formatInstant(raisedAt)],
          ['您写的', grounds],
          ['核查结论', outcome?.reason],
          ['办结时间', outcome ? formatInstant(outcome.at) : null],
        ]}
      />
      {outcome || dueDay >= today ? null : (
        <Text className="kh-text kh-muted">答复期限{formatDay(dueDay)}已过，可以致电县科技局询问。</Text>
      )}
      <ActionButton
        id={`my-objection-notice-${id}`}
        look="text"
        small
        onClick={() => go(NOTICE_PAGE, { id: noticeId })}
      >
        查看公示
      </ActionButton>
    </Card>
  );
}
