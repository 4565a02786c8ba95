import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ObjectionView } from '@contract';
import { ActionButton, Card, EmptyState, Screen, Section } from '@/components';
import { WorkLines } from '@/features/desk/WorkCard';
import { ObjectionCard } from '@/features/desk/objection/ObjectionCard';
import { ObjectionSheet } from '@/features/desk/objection/ObjectionSheet';
import { useAsk } from '@/services/ask';
import { go, say } from '@/services/go';
import { useShownAgain } from '@/services/useShown';
import '@/features/desk/desk.scss';

/** The objections to one claim, for the office that checks them. */
export default function DeskObjection() {
  const claimId = useRouter().params['id'] ?? null;
  const asked = useAsk('desk.claim', claimId === null ? null : { claimId });
  const [deciding, setDeciding] = useState<ObjectionView | null>(null);
  useShownAgain(asked.reload);
  const again = () => {
    setDeciding(null);
    asked.reload();
  };

  return (
    <Screen asked={asked}>
      {({ data: { claim, objections, objectionCount, mayDo }, today }) => (
        <>
          <Card>
            <WorkLines claim={claim.summary} today={today} />
            <View className="desk-more">
              <ActionButton
                id="objection-claim"
                look="quiet"
                onClick={() => go('/packages/desk/claim/index', { id: claim.summary.id })}
              >
                查看申报和材料
              </ActionButton>
            </View>
          </Card>
          <Section title={`异议（${objectionCount}件）`}>
            <View className="kh-note kh-note--blue desk-note">
              <Text>异议人的姓名和联系方式仅供核查使用，不得告知申报单位或其他人。</Text>
            </View>
            {objections.length === 0 ? <EmptyState title="没有异议" /> : null}
            {objections.map((objection) => (
              <ObjectionCard
                key={objection.id}
                objection={objection}
                onDecide={
                  !objection.outcome && mayDo.includes('objection') ? () => setDeciding(objection) : null
                }
              />
            ))}
            {objectionCount > objections.length ? (
              <Text className="kh-muted">先列出{objections.length}件，办结后接着显示后面的。</Text>
            ) : null}
          </Section>
          {deciding ? (
            <ObjectionSheet
              objection={deciding}
              version={claim.summary.version}
              onClose={() => setDeciding(null)}
              onReload={again}
              onDone={(said) => {
                say(said);
                again();
              }}
            />
          ) : null}
        </>
      )}
    </Screen>
  );
}
