import { unifiedCodeCheck } from '@contract';

/** A sound unified code for a made-up organisation registered in the county (150123). */
export function madeUpCode(kind: '91' | '12' | '52' | '92', serial: string): string {
  const body = `${kind}150123MA${serial}`;
  if (body.length !== 17) throw new Error(`serial of 7 characters wanted: ${serial}`);
  return body + unifiedCodeCheck(body);
}
