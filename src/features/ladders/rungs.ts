import type { LadderView, RungView } from '@contract/policy';
import type { Tone } from '@/components';

export const RUNG_WORDS: Record<RungView['state'], { label: string; tone: Tone }> = {
  held: { label: '已取得', tone: 'green' },
  next: { label: '下一级', tone: 'blue' },
  later: { label: '更高一级', tone: 'grey' },
  unknown: { label: '是否取得待填写', tone: 'amber' },
};

/** The highest rung that is held, −1 at the foot of the ladder: titles may be held without the ones below. */
export function standingAt(rungs: readonly RungView[]): number {
  return rungs.reduce((highest, { state }, index) => (state === 'held' ? index : highest), -1);
}

/** Where the firm stands, in a sentence. */
export function standingText({ rungs }: LadderView): string {
  const at = standingAt(rungs);
  const held = rungs[at];
  const next = rungs.find(({ state }) => state === 'next');
  const open = rungs.some(({ state }) => state === 'unknown');
  if (!held && !next && open) return '还没有回答已取得哪些资质。';
  const here = held ? `已到“${held.name}”` : '还在起点';
  if (next) return `${here}，下一级是“${next.name}”。`;
  if (open) return `${here}；有的资质还没有回答是否取得。`;
  return `${here}，这道梯度已走完。`;
}

/** What stands between the firm and a rung, in a sentence; the gaps themselves are listed below it. */
export function distanceText(rung: RungView): string {
  if (rung.state === 'held') return '';
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
