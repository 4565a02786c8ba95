import { Text, View } from '@tarojs/components';
import type { ClaimSummary } from '@contract';
import { type Day, formatInstant } from '@contract/kernel';
import { ArticleChip, Card, StateTag } from '@/components';
import { CLAIM_TONES } from '@/features/claims/states';
import { DueLine } from './DueLine';

/** A claim in a work list. */
export function WorkCard({
  claim,
  today,
  onOpen,
}: {
  claim: ClaimSummary;
  today: Day;
  onOpen: (claim: ClaimSummary) => void;
}) {
  return (
    <Card
      id={`desk-claim-${claim.id}`}
      label={`${claim.applicantName}，${claim.itemTitle}`}
      onClick={() => onOpen(claim)}
    >
      <WorkLines claim={claim} today={today} />
    </Card>
  );
}

/** What a work list says of a claim: who, what, where it stands, what is due. */
export function WorkLines({ claim, today }: { claim: ClaimSummary; today: Day }) {
  return (
    <View>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{claim.applicantName}</Text>
        <StateTag tone={CLAIM_TONES[claim.state]}>{claim.stateLabel}</StateTag>
      </View>
      <View className="kh-row kh-row--top desk-work__item">
        <Text className="kh-grow">{claim.itemTitle}</Text>
        <ArticleChip article={claim.article} />
      </View>
      {claim.due ? <DueLine {...claim.due} today={today} /> : null}
      <Text className="kh-muted kh-num">
        {claim.number ? `${claim.number} · ` : ''}
        {formatInstant(claim.updatedAt)}
      </Text>
    </View>
  );
}
