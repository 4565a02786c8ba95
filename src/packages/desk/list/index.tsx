import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { formatInstant } from '@contract/kernel';
import { ActionButton, Card, DayLeft, Screen, StateTag } from '@/components';
import { KindSums } from '@/features/desk/list/KindSums';
import { ListEntries } from '@/features/desk/list/ListEntries';
import { PublishSheet } from '@/features/desk/list/PublishSheet';
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
  const [publishing, setPublishing] = useState(false);
  useShownAgain(asked.reload);
  useUntilFrozen(asked.answer?.data.state ?? null, asked.loading, asked.reload);
  const again = () => {
    setPublishing(false);
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
              <Text>正在逐件列入并固定名单，完成后这里自动更新，可以先离开本页。</Text>
            </View>
          ) : (
            <>
              <KindSums entries={list.entries} />
              <ListEntries list={list} />
            </>
          )}
          {list.state === 'frozen' ? (
            <View className="kh-bar">
              <View className="kh-grow">
                <ActionButton
                  id="list-publish"
                  disabled={list.entries.length === 0}
                  onClick={() => setPublishing(true)}
                >
                  公示名单
                </ActionButton>
              </View>
            </View>
          ) : list.period ? (
            <View className="kh-bar">
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
