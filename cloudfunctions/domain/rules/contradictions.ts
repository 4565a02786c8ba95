import { daysBetween, yearOf, type Day } from '@contract/kernel';
import type { FactProblem } from '@contract/policy';
import type { CompiledPack } from './compile';
import { valueOf, type Sheet } from './sheet';

/**
 * Values that cannot both be right are told at the field and kept as typed; nothing is repaired, and the
 * rules use them as they stand. The pack's data names what contradicts what; one message a field and year.
 * @param asOf the day asked about, to which ages are counted
 */
export function contradictions(
  compiled: CompiledPack,
  values: Sheet['values'],
  asOf: Day,
  baseYear: number,
): FactProblem[] {
  if (compiled.clashes.length === 0 && compiled.young.length === 0) return NONE;
  const found: FactProblem[] = [];
  const tell = (slot: number, message: string): void => {
    const entry = compiled.slots[slot];
    if (!entry) return;
    const fact = entry.def.id;
    const year = entry.offset === undefined ? undefined : baseYear + entry.offset;
    if (found.some((p) => p.fact === fact && p.year === year)) return;
    found.push({ fact, ...(year === undefined ? {} : { year }), code: 'contradiction', message });
  };
  for (const { slot, offset, since } of compiled.young) {
    const day = values[since];
    // A figure of a year in which the firm did not exist yet.
    if (typeof day === 'string' && values[slot] && baseYear + offset < yearOf(day))
      tell(slot, `${baseYear + offset}年单位尚未成立，请核对。`);
  }
  for (const clash of compiled.clashes) {
    const value = values[clash.slot];
    if (typeof value !== 'number') continue;
    if (clash.op === 'order') {
      const larger = valueOf(clash.larger, values);
      if (larger !== null && value > larger) tell(clash.slot, clash.message);
    } else if (clash.op === 'age') {
      const day = values[clash.since];
      if (typeof day === 'string' && value > Math.ceil((daysBetween(day, asOf) + 1) / SHORTEST_YEAR))
        tell(clash.slot, clash.message);
    } else if (value !== 0 && clash.is.has(values[clash.when])) tell(clash.slot, clash.message);
  }
  return found;
}

/** Years are begun ones, and counted short: who rounds up is not told off. */
const SHORTEST_YEAR = 365;

const NONE: FactProblem[] = [];
