import { useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { EmptyState, Screen } from '@/components';
import { WhatIf } from '@/features/whatif/WhatIf';
import { useAsk } from '@/services/ask';
import { go } from '@/services/go';
import { readCheck } from '@/services/keep';

export default function WhatIfPage() {
  useShareAppMessage(() => ({ title: '假如一个条件变了，支持会怎样', path: '/pages/check/index' }));
  const [kept] = useState(readCheck);
  const questions = useAsk('selfcheck.questions', kept?.kind ? { kind: kept.kind } : null);
  const kind = kept?.kind;
  if (!kept || !kind) {
    return (
      <View className="kh-page">
        <EmptyState
          title="先做一次自测"
          hint="在自测的答案上改一个条件，才能比较前后。"
          action={{ id: 'start-check', label: '开始自测', onClick: () => go('/pages/check/index') }}
        />
      </View>
    );
  }
  return (
    <Screen asked={questions}>
      {({ data, today }) => <WhatIf kind={kind} answers={kept.answers} facts={data.facts} today={today} />}
    </Screen>
  );
}
