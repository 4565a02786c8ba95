import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { formatInstant } from '@contract/kernel';
import { ActionButton, Card, DayLeft, ErrorState, Screen, StateTag } from '@/components';
import { CorrectSheet } from '@/features/desk/list/CorrectSheet';
import { ListEntries } from '@/features/desk/list/ListEntries';
import { Overview } from '@/features/desk/list/Overview';
import { ListPapers } from '@/features/desk/list/ListPapers';
import { PublishSheet } from '@/features/desk/list/PublishSheet';
import { useEntries } from '@/features/desk/list/useEntries';
import { useUntilFrozen } from '@/features/desk/list/useUntilFrozen';
import { LIST_TONES } from '@/features/desk/states';
import { periodInWords } from '@/features/notices/period';
import { useAsk } from '@/services/ask';
import { go, say } from '@/services/go';
import { useShownAgain } from '@/services/useShown';
import '@/features/desk/desk.scss';

/** One list: gathered, frozen, published, over. */
export default function DeskList() {
  const listId = useRouter().params['id'] ?? null;
  const asked = useAsk('lists.get', listId === null ? null : { listId });
  const further = useEntries(asked.answer?.data ?? null);
  const [publishing, setPublishing] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const { more, busy, error, loadMore } = further;
  // A correction may take out any entry, those that nobody has looked at yet as well.
  useEffect(() => {
    if (correcting && more && !busy && error === null) loadMore();
  }, [correcting, more, busy, error, loadMore]);
  useShownAgain(asked.reload);
  useUntilFrozen(asked.answer?.data.state ?? null, asked.loading, asked.reload);
  const again = () => {
    setPublishing(false);
    setCorrecting(false);
    asked.reload();
  };

  return (
    <Screen asked={asked} bar>
      {({ data: list, today }) => (
        <>
          <Card>
            <View className="kh-row kh-row--between kh-row--top">
              <Text className="kh-lead kh-grow">{list.title}</Text>
              <StateTag tone={LIST_TONES[list.state]}>{list.stateLabel}</StateTag>
            </View>
            <Text className="kh-muted">{formatInstant(list.createdAt)}建立</Text>
            {list.period ? (
              <View className="desk-period">
                <DayLeft
                  label="公示至"
                  day={list.period.lastDay}
                  today={today}
                  workingLeft={list.state === 'published' ? list.period.daysLeft : undefined}
                  provisional={list.period.provisional ? list.period.why : undefined}
                />
                <Text className="kh-text kh-muted">{periodInWords(list.period)}</Text>
              </View>
            ) : null}
          </Card>
          {list.state === 'gathering' ? (
            <View className="kh-note kh-note--amber" id="list-gathering" aria-role="status">
              <Text>
                正在逐件列入并固定名单
                {list.gathered ? `（${list.gathered.done}/${list.gathered.of}件）` : ''}
                ，完成后这里自动更新，可以先离开本页。
              </Text>
            </View>
          ) : (
            <>
              {list.overview ? <Overview overview={list.overview} /> : null}
              <ListEntries list={list} entries={further.entries}>
                {further.error ? <ErrorState message={further.error} onRetry={further.loadMore} /> : null}
                {further.more ? (
                  <ActionButton id="list-more" look="quiet" busy={further.busy} onClick={further.loadMore}>
                    再看一些
                  </ActionButton>
                ) : null}
              </ListEntries>
              {list.entryCount > 0 ? (
                <ListPapers listId={list.id} published={list.period !== undefined} />
              ) : null}
            </>
          )}
          {list.state === 'frozen' ? (
            <View className="kh-bar">
              <View className="kh-grow">
                <ActionButton
                  id="list-publish"
                  disabled={list.entryCount === 0}
                  onClick={() => setPublishing(true)}
                >
                  公示名单
                </ActionButton>
              </View>
            </View>
          ) : list.period ? (
            <View className="kh-bar">
              {list.state === 'published' ? (
                <View className="kh-bar__item">
                  <ActionButton id="list-correct" look="danger" onClick={() => setCorrecting(true)}>
                    更正公示
                  </ActionButton>
                </View>
              ) : null}
              <View className="kh-grow">
                <ActionButton
                  id="list-notice"
                  look="quiet"
                  onClick={() => go('/packages/notices/notice/index', { id: list.id })}
                >
                  查看公开的公示
                </ActionButton>
              </View>
            </View>
          ) : null}
          {correcting ? (
            <CorrectSheet
              list={list}
              entries={further.entries}
              unread={further.error ? { error: further.error, onRetry: further.loadMore } : undefined}
              today={today}
              onClose={() => setCorrecting(false)}
              onReload={again}
              onDone={() => {
                say('已发布更正');
                again();
              }}
            />
          ) : null}
          {publishing ? (
            <PublishSheet
              list={list}
              today={today}
              onClose={() => setPublishing(false)}
              onReload={again}
              onDone={() => {
                say('已公示');
                again();
              }}
            />
          ) : null}
        </>
      )}
    </Screen>
  );
}
