import { Text } from '@tarojs/components';
import { formatInstant } from '@contract/kernel';
import { Card, EmptyState, Page, PagedList } from '@/components';
import { SignInFirst } from '@/features/account/SignInFirst';
import { usePages } from '@/services/paged';
import { useSession } from '@/services/session';

/** Who changed what of the firm's profile and its people, newest first. */
export default function HistoryPage() {
  const { state, applicant } = useSession();
  const pages = usePages(
    'applicants.history',
    applicant?.state === 'confirmed' ? { applicantId: applicant.id } : null,
    ({ at, what }) => `${at} ${what}`,
  );
  return (
    <Page>
      {applicant?.state === 'confirmed' ? (
        <PagedList id="history" pages={pages} empty={{ title: '还没有变更' }}>
          {(one) => (
            <Card key={`${one.at} ${one.what}`}>
              <Text className="kh-title">{one.what}</Text>
              <Text className="kh-muted">
                {one.who}　{formatInstant(one.at)}
              </Text>
              {one.values.map(({ fact, label, year, before, after }) => (
                <Text className="kh-text" key={`${fact}-${year ?? ''}`}>
                  {label}
                  {year ? `（${year}年）` : ''}：{before ? `${before} → ` : ''}
                  {after ?? '清空'}
                </Text>
              ))}
            </Card>
          )}
        </PagedList>
      ) : state === 'visitor' ? (
        <SignInFirst hint="登录并绑定单位后，在这里看谁改过什么。" />
      ) : (
        <EmptyState title="还没有确认的单位" hint="绑定由县科技局确认后，在这里看谁改过什么。" />
      )}
    </Page>
  );
}
