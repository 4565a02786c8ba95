import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { EmptyState, Screen, Section } from '@/components';
import { ResultActions } from '@/features/results/ResultActions';
import { Result } from '@/features/selfcheck/Result';
import { SaveAnswers } from '@/features/selfcheck/SaveAnswers';
import { useResult } from '@/features/selfcheck/useResult';
import { ToolLinks } from '@/features/tools/ToolLinks';
import { call } from '@/services/cloud';
import { go } from '@/services/go';

export default function ResultPage() {
  const { kept, asked, mend } = useResult();
  useShareAppMessage(() => ({ title: '测一测能享受哪些科技创新政策', path: '/pages/check/index' }));
  if (!kept) {
    return (
      <View className="kh-page">
        <EmptyState
          title="还没有自测"
          hint="回答几个问题，就能知道可以享受哪些支持。"
          action={{ id: 'start-check', label: '开始自测', onClick: () => go('/pages/check/index') }}
        />
      </View>
    );
  }
  return (
    <Screen asked={asked} mend={mend}>
      {({ data, today }) => (
        <View>
          <Result
            evaluation={data}
            onGoOn={() => go('/pages/check/index')}
            actions={
              <View>
                <ResultActions
                  content={{ of: 'check', kind: data.applicantKind, evaluation: data }}
                  keep={{
                    answers: kept.answers,
                    facts: async () =>
                      (await call('selfcheck.questions', { kind: data.applicantKind })).data.facts,
                    today,
                  }}
                />
                <SaveAnswers kept={kept} />
              </View>
            }
          />
          <Section title="自测工具">
            <ToolLinks kind={data.applicantKind} />
          </Section>
        </View>
      )}
    </Screen>
  );
}
