import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { LIST_STATE_LABELS, type Day, formatDay } from '@contract/kernel';
import type { NoticeEntry, OutputOf } from '@contract';
import { ActionButton, ArticleChip, Card, DayLeft, Facts, Section, StateTag, MoneyView } from '@/components';
import { call, sentenceOf } from '@/services/cloud';
import { go } from '@/services/go';
import { DocumentButton } from '../documents/DocumentButton';
import { FollowNotice } from '../inbox/FollowNotice';
import { PUBLIC_TONES } from '../claims/states';
import { NoticeVersions, SupersededNote } from './NoticeVersions';
import { periodInWords, workingDaysLeft } from './period';
import '../selfcheck/result-item.scss';
import './notice-page.scss';

export const OBJECT_PAGE = '/packages/notices/object/index';

function Entry({ entry, onObject }: { entry: NoticeEntry; onObject: (() => void) | null }) {
  return (
    <Card id={`entry-${entry.id}`}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{entry.applicantName}</Text>
        <StateTag tone={PUBLIC_TONES[entry.state]}>{entry.stateLabel}</StateTag>
      </View>
      {entry.unifiedCode ? <Text className="kh-muted kh-break">{entry.unifiedCode}</Text> : null}
      <View className="kh-row kh-row--wrap kh-entry__item">
        <Text>{entry.itemTitle}</Text>
        <ArticleChip article={entry.article} />
      </View>
      <MoneyView kind={entry.amountKind} text={entry.amountText} />
      {onObject ? (
        <Text className="kh-entry__object" id={`object-${entry.id}`} aria-role="link" onClick={onObject}>
          对这一项有异议 ›
        </Text>
      ) : null}
    </Card>
  );
}

/** One notice: the period and how it was counted, the entries, where to object. */
export function NoticePage({ data, today }: { data: OutputOf<'notices.get'>; today: Day }) {
  const { notice } = data;
  const [more, setMore] = useState<{ entries: NoticeEntry[]; next?: string }>({
    entries: [],
    next: data.next,
  });
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const current = notice.version === data.versions[0]?.number;
  const open = notice.state === 'published' && current;
  const versions = { noticeId: notice.id, versions: data.versions, shown: notice.version };
  const entries = [...data.entries, ...more.entries];

  const loadMore = () => {
    if (busy || !more.next) return;
    setBusy(true);
    setFault(null);
    call('notices.get', { noticeId: notice.id, cursor: more.next, version: notice.version })
      .then((answer) =>
        setMore((before) => ({
          entries: [...before.entries, ...answer.data.entries],
          next: answer.data.next,
        })),
      )
      .catch((error: unknown) => setFault(sentenceOf(error)))
      .finally(() => setBusy(false));
  };

  return (
    <View>
      <SupersededNote {...versions} />
      <Card>
        <View className="kh-row kh-row--between kh-row--top">
          <Text className="kh-lead kh-grow">{notice.title}</Text>
          <StateTag tone={open ? 'gold' : 'grey'}>
            {current ? LIST_STATE_LABELS[notice.state] : '已更正'}
          </StateTag>
        </View>
        <View className="kh-notice__left">
          {current ? (
            <DayLeft
              label="公示至"
              day={notice.period.lastDay}
              today={today}
              workingLeft={workingDaysLeft(notice.period, open, today)}
              provisional={notice.period.provisional ? notice.period.why : undefined}
            />
          ) : (
            <Text className="kh-muted">原公示至{formatDay(notice.period.lastDay)}，已不再适用</Text>
          )}
        </View>
        <Facts
          lines={[
            ['怎么算的', periodInWords(notice.period)],
            ['依据', data.basis],
            ['异议受理', data.objectionOffice],
          ]}
        />
      </Card>
      {open ? <FollowNotice noticeId={notice.id} /> : null}
      <Section
        title={`公示事项（${notice.entryCount}）`}
        hint={
          open ? '对某一项有异议的，请实名提出；异议只影响这一项，申报单位不会知道是谁提出的。' : undefined
        }
      >
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            onObject={
              open && entry.state === 'inNotice'
                ? () =>
                    go(OBJECT_PAGE, {
                      notice: notice.id,
                      entry: entry.id,
                      name: `${entry.applicantName}：${entry.itemTitle}`,
                    })
                : null
            }
          />
        ))}
        {fault ? <Text className="kh-field__error">{fault}</Text> : null}
        {more.next ? (
          <ActionButton id="load-more" look="text" busy={busy} onClick={loadMore}>
            继续查看
          </ActionButton>
        ) : null}
      </Section>
      <NoticeVersions {...versions} />
      {current ? (
        <Section title="下载">
          <DocumentButton
            id="notice-word"
            label="下载公示文本（Word）"
            request={{ kind: 'notice', listId: notice.id }}
          />
        </Section>
      ) : null}
    </View>
  );
}
