import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import type { NoticeVersion } from '@contract';
import { Card, Section } from '@/components';
import { go } from '@/services/go';
import { NOTICE_PAGE } from './NoticeCard';

export interface NoticeVersionsProps {
  noticeId: string;
  versions: readonly NoticeVersion[];
  /** The version that is shown. */
  shown: number;
}

/** Says of an earlier version that it was corrected, and why; leads to the one that holds. */
export function SupersededNote({ noticeId, versions, shown }: NoticeVersionsProps) {
  const [newest] = versions;
  const next = versions.find(({ number }) => number === shown + 1);
  if (!newest || !next) return null;
  return (
    <View className="kh-note kh-note--red" id="notice-superseded" aria-role="alert">
      <Text className="kh-text kh-strong">
        本版已于{formatDay(next.publishedDay)}更正，不再有效，仅供查阅。
      </Text>
      {next.reason ? <Text className="kh-text">更正理由：{next.reason}</Text> : null}
      <Text
        className="kh-link"
        id="notice-newest"
        aria-role="link"
        onClick={() => go(NOTICE_PAGE, { id: noticeId })}
      >
        查看现行第{newest.number}版 ›
      </Text>
    </View>
  );
}

/** Every version of a corrected notice; nothing where there is only one. */
export function NoticeVersions({ noticeId, versions, shown }: NoticeVersionsProps) {
  if (versions.length < 2) return null;
  return (
    <Section title="公示版本" hint="更正只能另发一版并写明理由，公示期重新计算；以前的版本都可以查看。">
      {versions.map(({ number, publishedDay, lastDay, reason }, index) => (
        <Card
          key={number}
          id={`notice-version-${number}`}
          label={`第${number}版`}
          onClick={
            number === shown
              ? undefined
              : () =>
                  go(NOTICE_PAGE, index === 0 ? { id: noticeId } : { id: noticeId, version: String(number) })
          }
        >
          <Text className="kh-title">
            第{number}版{index === 0 ? '（现行）' : '（已更正）'}
            {number === shown ? '　正在查看' : ''}
          </Text>
          <Text className="kh-muted">
            {formatDay(publishedDay)}发布，公示至{formatDay(lastDay)}
          </Text>
          {reason ? <Text className="kh-text">更正理由：{reason}</Text> : null}
        </Card>
      ))}
    </Section>
  );
}
