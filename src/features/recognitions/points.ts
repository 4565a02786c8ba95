import type { ScoreView } from '@contract/policy';

/** "62至78分", or one figure where both ends meet. */
export function pointsText({ low, high }: Pick<ScoreView, 'low' | 'high'>): string {
  return low === high ? `${low}分` : `${low}至${high}分`;
}
