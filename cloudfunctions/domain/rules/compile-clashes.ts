import type { Clash, Quantity } from '../policy/types';
import type { CompiledFact } from './compile';
import type { Num } from './num';

/** At `slot` a message stands when the value passes `larger`, the years since a day, or an answer that excludes it. */
export type CompiledClash = { slot: number; message: string } & (
  | { op: 'order'; larger: Num }
  | { op: 'age'; since: number }
  | { op: 'none'; when: number; is: ReadonlySet<unknown> }
);

/** Only values that some rule reads are compared: looking for contradictions asks for nothing. */
export function compiledClashes(
  clash: Clash,
  facts: ReadonlyMap<string, CompiledFact>,
  num: (q: Quantity) => Num,
): CompiledClash[] {
  const slotsAt = (fact: string): ReadonlyMap<number, number> => {
    const entry = facts.get(fact);
    if (!entry) throw new Error(`unknown fact ${fact}`);
    return entry.slotAt;
  };
  const { message } = clash;
  if ('years' in clash)
    return [
      {
        op: 'age',
        slot: slotsAt(clash.years).get(0) ?? -1,
        since: slotsAt(clash.since).get(0) ?? -1,
        message,
      },
    ];
  if ('none' in clash)
    return [
      {
        op: 'none',
        slot: slotsAt(clash.none).get(0) ?? -1,
        when: slotsAt(clash.when).get(0) ?? -1,
        is: new Set(clash.is),
        message,
      },
    ];
  return [...slotsAt(clash.smaller)].flatMap(([offset, slot]): CompiledClash[] => {
    if ('largerSum' in clash) return [{ op: 'order', slot, larger: num(clash.largerSum), message }];
    const larger = slotsAt(clash.larger).get(offset);
    return larger === undefined ? [] : [{ op: 'order', slot, larger: { op: 'slot', slot: larger }, message }];
  });
}
