import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components';
import { ClaimActs } from '@/features/desk/claim/ClaimActs';
import { ClaimHead } from '@/features/desk/claim/ClaimHead';
import { ClaimObjections } from '@/features/desk/claim/ClaimObjections';
import { ClaimPapers } from '@/features/desk/claim/ClaimPapers';
import { Conditions } from '@/features/desk/claim/Conditions';
import { ExaminationCard } from '@/features/desk/claim/ExaminationCard';
import { FactLines } from '@/features/desk/claim/FactLines';
import { History } from '@/features/desk/claim/History';
import { StandsAside } from '@/features/desk/claim/StandsAside';
import { Years } from '@/features/desk/claim/Years';
import { factLines } from '@/features/desk/claim/facts';
import { useShownAgain } from '@/services/useShown';
import { useAsk } from '@/services/ask';
import '@/features/desk/desk.scss';

/** A claim as an office sees it: the evaluator's result beside the papers, and what may be done now. */
export default function DeskClaim() {
  const claimId = useRouter().params['id'] ?? null;
  const asked = useAsk('desk.claim', claimId === null ? null : { claimId });
  const itemId = asked.answer?.data.result.id ?? null;
  // Labels of facts; the page works without it.
  const item = useAsk('policy.item', itemId === null ? null : { id: itemId }).answer?.data ?? null;
  useShownAgain(asked.reload);

  return (
    <Screen asked={asked} bar>
      {({ data: desk, today }) => {
        const lines = item ? factLines(desk.claim.facts, [...item.claimFacts, ...item.facts]) : [];
        return (
          <>
            {desk.aside ? <StandsAside /> : null}
            <ClaimHead desk={desk} today={today} />
            <ClaimObjections objections={desk.objections} claimId={desk.claim.summary.id} />
            <ExaminationCard desk={desk} />
            <Conditions desk={desk} onChanged={asked.reload} />
            <FactLines lines={lines} />
            <Years desk={desk} today={today} onChanged={asked.reload} />
            <History entries={desk.claim.history} />
            <ClaimPapers claim={desk.claim} />
            <ClaimActs desk={desk} today={today} onChanged={asked.reload} />
          </>
        );
      }}
    </Screen>
  );
}
