import type { ItemDef } from '../policy/types';
import type { FactValue, Need } from './types';

/**
 * What may exist once for an applicant and an item: a certificate, a project, a year, or nothing (once).
 * The text is normalised so that spacing and case do not make a second matter of one.
 * @returns the key (an empty text means once), or the facts that are missing
 */
export function matterKey(
  item: ItemDef,
  facts: readonly FactValue[],
  baseYear: number,
): { key: string } | { missing: readonly Need[] } {
  const parts: string[] = item.matter.baseYear ? [String(baseYear)] : [];
  const missing: Need[] = [];
  for (const id of item.matter.facts) {
    const value = facts.find((f) => f.fact === id)?.value;
    const text = value === undefined || value === null ? '' : normalise(String(value));
    if (text === '') missing.push({ fact: id });
    else parts.push(text);
  }
  return missing.length > 0 ? { missing } : { key: parts.join('|') };
}

function normalise(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, '')
    .toUpperCase();
}

/** How often an item may be claimed (reading 7), from what its guard is made of. */
export function timesText({ matter }: ItemDef): string {
  if (matter.baseYear) return '每年一次';
  return matter.per === undefined ? '只给一次' : `每${matter.per}一次`;
}
