import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { EmptyState, Screen } from '@/components';
import { Recognition } from '@/features/recognitions/Recognition';
import { RECOGNITIONS_PAGE } from '@/features/recognitions/standing';
import { useFirm } from '@/features/recognitions/useFirm';
import { go } from '@/services/go';

export default function RecognitionPage() {
  const { id = '' } = useRouter().params;
  useShareAppMessage(() => ({
    title: '对照标准，看离这项资质还差多少',
    path: `/packages/tools/recognition/index?id=${encodeURIComponent(id)}`,
  }));
  const firm = useFirm();
  return (
    <Screen asked={firm.asked} mend={firm.mend}>
      {({ data, today }) => {
        const recognition = data.view.recognitions.find((one) => one.id === id || one.title === id);
        if (!recognition)
          return (
            <EmptyState
              title="没有这项资质"
              action={{ id: 'all-recognitions', label: '查看全部', onClick: () => go(RECOGNITIONS_PAGE) }}
            />
          );
        return (
          <Recognition
            recognition={recognition}
            view={data.view}
            facts={data.facts}
            firm={firm}
            today={today}
          />
        );
      }}
    </Screen>
  );
}
