import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { Screen } from '@/components';
import { NoticePage } from '@/features/notices/NoticePage';
import { useAsk } from '@/services/ask';
import { useShownAgain } from '@/services/useShown';

export default function Notice() {
  const { id = '', version } = useRouter().params;
  const asked = useAsk('notices.get', { noticeId: id, ...(version ? { version: Number(version) } : {}) });
  useShownAgain(asked.reload);
  useShareAppMessage(() => ({
    title: asked.answer?.data.notice.title ?? '拟兑现名单公示',
    path: `/packages/notices/notice/index?id=${id}`,
  }));
  return (
    <Screen asked={asked}>
      {({ data, now, today }) => <NoticePage key={now} data={data} today={today} />}
    </Screen>
  );
}
