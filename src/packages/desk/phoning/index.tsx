import { Text, View } from '@tarojs/components';
import { formatInstant } from '@contract/kernel';
import type { ToPhoneView } from '@contract';
import { ActionButton, Card, EmptyState, ErrorState, Loading, Page } from '@/components';
import { useAct } from '@/services/ask';
import { say } from '@/services/go';
import { usePages } from '@/services/paged';

/** Messages that never reached a phone: phone, and note whether the person was reached. */
export default function PhoningPage() {
  const { items, today, loading, more, error, code, loadMore, reload } = usePages(
    'phoning.list',
    {},
    ({ id }) => id,
  );
  const { act, busy, takeError } = useAct();
  const done = ({ id }: ToPhoneView, reached: boolean) => {
    void act('phoning.done', { reminderId: id, reached }).then((answer) => {
      say(answer ? '已记录' : (takeError() ?? '没有记录，请再试一次'));
      reload();
    });
  };
  return (
    <Page>
      {error && items.length === 0 ? <ErrorState message={error} code={code} onRetry={reload} /> : null}
      {today === null && !error ? <Loading /> : null}
      {today !== null && items.length === 0 ? (
        <EmptyState title="没有要打电话的" hint="微信提醒多次发不到手机的消息会列在这里，站内消息已有。" />
      ) : null}
      {items.map((one) => (
        <Card key={one.id} id={`phone-${one.id}`}>
          <Text className="kh-title">{one.title}</Text>
          <Text className="kh-muted">{one.matterTitle}</Text>
          <Text className="kh-text">{`打给：${one.personName}`}</Text>
          <Text className="kh-text">{one.needless ?? `告知：${one.body}`}</Text>
          <Text className="kh-muted">{formatInstant(one.at)}</Text>
          <View className="kh-row" style={{ marginTop: '8px' }}>
            {one.needless ? (
              <View className="kh-grow">
                <ActionButton
                  id={`needless-${one.id}`}
                  look="quiet"
                  small
                  busy={busy}
                  onClick={() => done(one, false)}
                >
                  不用打了，移出名单
                </ActionButton>
              </View>
            ) : (
              <>
                <View className="kh-grow">
                  <ActionButton id={`reached-${one.id}`} small busy={busy} onClick={() => done(one, true)}>
                    已电话告知
                  </ActionButton>
                </View>
                <View className="kh-grow">
                  <ActionButton
                    id={`not-reached-${one.id}`}
                    look="quiet"
                    small
                    busy={busy}
                    onClick={() => done(one, false)}
                  >
                    联系不上
                  </ActionButton>
                </View>
              </>
            )}
          </View>
        </Card>
      ))}
      {more ? (
        <ActionButton id="load-more" look="text" busy={loading} onClick={loadMore}>
          继续查看
        </ActionButton>
      ) : null}
    </Page>
  );
}
