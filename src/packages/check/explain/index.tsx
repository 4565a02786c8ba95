import { useMemo } from 'react';
import { useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import { EmptyState, Screen } from '@/components';
import { Explanation } from '@/features/selfcheck/Explanation';
import { useResult } from '@/features/selfcheck/useResult';
import { useAsk } from '@/services/ask';
import { go } from '@/services/go';
import { readResult } from '@/services/keepResults';

/** One item as it stands for the answers kept on this phone, or as it stood in a saved result. */
export default function Explain() {
  const { id = '', saved = '' } = useRouter().params;
  const { kept, asked, mend } = useResult();
  const past = useMemo(() => {
    const kept = saved ? readResult(saved) : null;
    return kept?.content.of === 'check' ? { ...kept, evaluation: kept.content.evaluation } : null;
  }, [saved]);
  const item = useAsk('policy.item', { id });
  const nothing = (
    <EmptyState
      title="还没有自测"
      hint="回答几个问题，就能知道这一项符不符合。"
      action={{ id: 'start-check', label: '开始自测', onClick: () => go('/pages/check/index') }}
    />
  );
  const otherKind = (
    <EmptyState
      title="这一项不由您这类主体申报"
      hint="自测只测算您选的主体类型能申报的事项，可以换一类重新自测。"
      action={{ id: 'start-check', label: '去自测', onClick: () => go('/pages/check/index') }}
    />
  );
  if (saved ? !past : !kept) return <View className="kh-page">{nothing}</View>;
  const result = saved ? past?.evaluation : asked.answer?.data;
  const answer = result && item.answer ? { result, item: item.answer } : null;
  return (
    <Screen
      bar
      mend={saved ? undefined : mend}
      asked={{
        answer,
        error: (saved ? null : asked.error) ?? item.error,
        code: asked.error ? asked.code : item.code,
        loading: asked.loading || item.loading,
        reload: () => {
          asked.reload();
          item.reload();
        },
      }}
    >
      {({ result, item: view }) => {
        const one = result.items.find((each) => each.id === view.data.id);
        if (!one) return otherKind;
        return (
          <View>
            {past ? (
              <Text className="kh-note kh-note--amber kh-explain__past" id="saved-note">
                {formatDay(past.day)}保存的结果，规则版本{past.version}。
              </Text>
            ) : null}
            <Explanation result={one} item={view.data} caution={result.caution} past={Boolean(past)} />
          </View>
        );
      }}
    </Screen>
  );
}
