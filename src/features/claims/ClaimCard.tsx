import { Text, View } from '@tarojs/components';
import type { ClaimSummary, DraftSummary } from '@contract';
import type { Day } from '@contract/kernel';
import { Card, DayLeft, StateTag, StepBar } from '@/components';
import { go } from '@/services/go';
import { DRAFT_PAGE } from '../apply/useBeginClaim';
import { CLAIM_TONES, stepsOfState } from './states';
import './claim-card.scss';

export const CLAIM_PAGE = '/packages/apply/claim/index';

/** A claim in a list: what, for whom, how far, and what is due. */
export function ClaimCard({ claim, today, brief }: { claim: ClaimSummary; today: Day; brief?: boolean }) {
  return (
    <Card
      id={`claim-${claim.id}`}
      label={`${claim.itemTitle}，${claim.stateLabel}`}
      onClick={() => go(CLAIM_PAGE, { id: claim.id })}
    >
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{claim.itemTitle}</Text>
        <StateTag tone={CLAIM_TONES[claim.state]}>{claim.stateLabel}</StateTag>
      </View>
      <Text className="kh-muted">
        {claim.applicantName}
        {claim.number ? `　${claim.number}` : ''}
      </Text>
      {brief ? null : (
        <View className="kh-claimcard__steps">
          <StepBar steps={stepsOfState(claim.state, claim.inKind)} />
        </View>
      )}
      {claim.due ? (
        <DayLeft
          label={claim.due.label}
          day={claim.due.day}
          today={today}
          workingLeft={claim.due.workingLeft}
        />
      ) : null}
    </Card>
  );
}

/** A draft in a list: it says in words that it is not submitted, and until when it is kept. */
export function DraftCard({ draft, today }: { draft: DraftSummary; today: Day }) {
  return (
    <Card
      id={`draft-${draft.id}`}
      tone="amber"
      label={`${draft.itemTitle}，草稿，未提交`}
      onClick={() => go(DRAFT_PAGE, { id: draft.id })}
    >
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{draft.itemTitle}</Text>
        <StateTag tone="amber">草稿，未提交</StateTag>
      </View>
      <Text className="kh-muted">{draft.applicantName}</Text>
      <DayLeft label="草稿保留到" day={draft.keptUntil} today={today} />
    </Card>
  );
}
