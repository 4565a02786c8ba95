import { Text } from '@tarojs/components';
import { formatInstant } from '@contract/kernel';
import { Card, EmptyState, Page, PagedList } from '@/components';
import { usePages } from '@/services/paged';
import { useSession } from '@/services/session';

/** Who changed what of the firm's profile and its people, newest first. */
export default function HistoryPage() {
  const { applicant } = useSession();
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
      ) : (
        <EmptyState title="还没有确认的单位" />
      )}
    </Page>
  );
}
