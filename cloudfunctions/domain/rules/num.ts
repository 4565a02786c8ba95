/** A number made of slots, as compiled from the pack's data. */
export type Num =
  | { op: 'slot'; slot: number }
  | { op: 'value'; value: number }
  | { op: 'sum'; parts: readonly Num[] }
  | { op: 'minus'; left: Num; right: Num };

/** The slots a number is made of. */
export function slotsOf(num: Num): number[] {
  if (num.op === 'slot') return [num.slot];
  if (num.op === 'sum') return num.parts.flatMap(slotsOf);
  if (num.op === 'minus') return [...slotsOf(num.left), ...slotsOf(num.right)];
  return [];
}
