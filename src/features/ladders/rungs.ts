import type { LadderView, RungView } from '@contract/policy';
import type { Tone } from '@/components';

/**
 * Where a rung is seen from where the firm stands: one below that was never had is open still, the next one is
 * the first above.
 */
export type Place = 'held' | 'below' | 'next' | 'later' | 'unknown';

export const PLACE_WORDS: Record<Place, { label: string; tone: Tone }> = {
  held: { label: '已取得', tone: 'green' },
  below: { label: '还没有取得', tone: 'grey' },
  next: { label: '下一级', tone: 'blue' },
  later: { label: '更高一级', tone: 'grey' },
  unknown: { label: '是否取得待填写', tone: 'amber' },
};

/** The highest rung that is held, −1 at the foot of the ladder: titles may be held without the ones below. */
export function standingAt(rungs: readonly RungView[]): number {
  return rungs.reduce((highest, { state }, index) => (state === 'held' ? index : highest), -1);
}

/** The place of each rung, from the lowest. */
export function placesOf(rungs: readonly RungView[]): Place[] {
  const here = standingAt(rungs);
  const next = rungs.findIndex(({ state }, index) => index > here && state !== 'unknown');
  return rungs.map(({ state }, index): Place => {
    if (state === 'held' || state === 'unknown') return state;
    if (index < here) return 'below';
    return index === next ? 'next' : 'later';
  });
}

/** Where the firm stands, in a sentence. */
export function standingText({ rungs }: Pick<LadderView, 'rungs'>): string {
  const places = placesOf(rungs);
  const held = rungs[standingAt(rungs)];
  const next = rungs[places.indexOf('next')];
  const open = places.includes('unknown');
  if (!held && !next && open) return '还没有回答已取得哪些资质。';
  const here = held ? `已到“${held.name}”` : '还在起点';
  if (next) return `${here}，下一级是“${next.name}”。`;
  if (open) return `${here}；有的资质还没有回答是否取得。`;
  return `${here}，已是这道梯度的最高一级。`;
}

/** What stands between the firm and a rung, in a sentence; the gaps themselves are listed below it. */
export function distanceText(rung: RungView): string {
  if (rung.state === 'held') return '';
  if (rung.verdict === 'notInForce') return '标准在所查日期还未施行';
  const parts = [
    rung.gaps.length > 0 ? `${gapCount(rung)}项没有达到` : '',
    rung.missing > 0 ? `${rung.missing}项数据待填写` : '',
    rung.personPoints > 0 ? `${rung.personPoints}项需人工认定` : '',
  ].filter(Boolean);
  if (rung.gaps.length === 0 && rung.missing === 0) return ['没有发现障碍', ...parts].join('，');
  return parts.join('，');
}

/** Alternatives count as one. */
function gapCount({ gaps }: RungView): number {
  return new Set(gaps.map(({ id, alternative }) => alternative ?? id)).size;
}
