import type { ClaimView } from '@contract';
import { Section } from '@/components';
import { DocumentButton } from '@/features/documents/DocumentButton';

/** States before a claim was recommended, and those in which it never will be. */
const NOT_RECOMMENDED: readonly string[] = ['submitted', 'examining', 'returned', 'withdrawn'];

/** Papers made of a claim: what was handed in, and the office's letter once it is recommended. */
export function ClaimPapers({ claim: { summary } }: { claim: ClaimView }) {
  const early =
    NOT_RECOMMENDED.includes(summary.state) || summary.state === 'granted' || summary.state === 'termEnded';
  return (
    <Section title="文书">
      <DocumentButton
        id="claim-paper"
        label="下载申报书（Word）"
        request={{ kind: 'claim', claimId: summary.id }}
      />
      {early ? null : (
        <DocumentButton
          id="recommendation-paper"
          label="下载推荐函（Word）"
          request={{ kind: 'recommendation', claimId: summary.id }}
        />
      )}
    </Section>
  );
}
