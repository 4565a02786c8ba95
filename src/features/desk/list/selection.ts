/** At most as many entries as a frozen list may hold (one document, kernel). */
export const LIST_AT_MOST = 1000;

/** The chosen ids with one put in or taken out. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id) && next.size < LIST_AT_MOST) next.add(id);
  return next;
}

/** All of these, or none when all were chosen already. */
export function toggledAll(chosen: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return ids.length > 0 && ids.every((id) => chosen.has(id))
    ? new Set()
    : new Set(ids.slice(0, LIST_AT_MOST));
}

/** The chosen ids that are still on offer, in the order of the offer: others may have been listed meanwhile. */
export function stillChosen(chosen: ReadonlySet<string>, offered: readonly string[]): string[] {
  return offered.filter((id) => chosen.has(id));
}
