import { Text, View } from '@tarojs/components';
import type { ObjectionView } from '@contract';
import { formatInstant } from '@contract/kernel';
import { Card, Section, StateTag } from '@/components';
import { go } from '@/services/go';

/** That there are objections, how each ended, and the way to them; not shown where there are none. */
export function ClaimObjections({
  objections,
  claimId,
}: {
  objections: readonly ObjectionView[];
  claimId: string;
}) {
  if (objections.length === 0) return null;
  return (
    <Section
      title="异议"
      more={{
        id: 'claim-objections',
        label: '查看',
        onClick: () => go('/packages/desk/objection/index', { id: claimId }),
      }}
    >
      <Card>
        {objections.map(({ id, raisedAt, grounds, outcome }) => (
          <View key={id} className="desk-event">
            <View className="kh-row kh-row--between kh-row--top">
              <Text className="kh-muted kh-num kh-grow">{formatInstant(raisedAt)}</Text>
              <OutcomeTag outcome={outcome} />
            </View>
            <Text className="kh-text">{grounds.length > 60 ? `${grounds.slice(0, 60)}……` : grounds}</Text>
          </View>
        ))}
      </Card>
    </Section>
  );
}

/** How an objection ended, or that it has not. */
export function OutcomeTag({ outcome }: { outcome: ObjectionView['outcome'] }) {
  if (!outcome) return <StateTag tone="amber">待核查</StateTag>;
  return outcome.upheld ? (
    <StateTag tone="red">异议成立</StateTag>
  ) : (
    <StateTag tone="green">异议不成立</StateTag>
  );
}
