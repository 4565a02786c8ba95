import type { ItemDef } from '../policy/types';

/** What overlaps are looked for in. */
export interface Overlapping {
  claimId: string;
  applicantId: string;
  itemId: string;
  matterKey: string;
}

export interface OverlapFound {
  applicantId: string;
  why: string;
  claimIds: string[];
}

/** Whether an item's kind of place may also be a platform of article 5 (reading 5). */
const PLATFORMS = 5;

/**
 * Claims of one applicant that may be for one matter. Nothing forbids it (readings 4 and 5): whoever gathers sees it and
 * settles it. Told are: the same certificate or project in two items, titles of one ladder, one item more than
 * once, and places that may be platforms as well.
 * @param itemOf the item of an id, null when unknown
 */
export function overlapsOf(
  claims: readonly Overlapping[],
  itemOf: (itemId: string) => ItemDef | null,
): OverlapFound[] {
  const byApplicant = grouped(claims, ({ applicantId }) => applicantId);
  return [...byApplicant.values()].flatMap((mine) => (mine.length < 2 ? [] : ofApplicant(mine, itemOf)));
}

function ofApplicant(
  claims: readonly Overlapping[],
  itemOf: (itemId: string) => ItemDef | null,
): OverlapFound[] {
  const found: OverlapFound[] = [];
  const tell = (groups: ReadonlyMap<string, readonly Overlapping[]>, why: (key: string) => string) => {
    for (const [key, group] of groups) {
      if (key === '' || group.length < 2) continue;
      const { applicantId } = group[0] as Overlapping;
      found.push({ applicantId, why: why(key), claimIds: group.map(({ claimId }) => claimId) });
    }
  };
  // A key of the base year alone is no matter of its own.
  const matters = claims.filter(({ itemId }) => (itemOf(itemId)?.matter.facts.length ?? 0) > 0);
  tell(
    grouped(matters, ({ matterKey }) => matterKey),
    (key) => `同一证书或项目（${key}）在多个事项中申报`,
  );
  tell(
    grouped(claims, ({ itemId }) => itemOf(itemId)?.ladder ?? ''),
    () => '同一梯度的称号，全额累计还是只补差额以县科技局解释为准（口径4）',
  );
  tell(
    grouped(claims, ({ itemId }) => itemId),
    () => '同一事项申报了多件，请核对是否同一认定、同一项目',
  );
  tell(
    grouped(claims, ({ itemId }) => (itemOf(itemId)?.readings.includes(PLATFORMS) ? 'place' : '')),
    () => '平台、孵化器、示范区、工作站或项目之间可能是同一事项（口径5）',
  );
  return withoutRepeats(found);
}

/** The same claims are told once, for the first reason found. */
function withoutRepeats(found: readonly OverlapFound[]): OverlapFound[] {
  const seen = new Set<string>();
  return found.filter(({ claimIds }) => {
    const key = [...claimIds].sort().join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}
