import type { z } from 'zod/mini';
import type { Role } from './kernel';

/** Who may ask: anyone, a person known by openid, or the timer alone. */
export type Access = 'public' | 'signed-in' | 'timer';

export interface ActionSpec<A extends Access, I extends z.core.$ZodType, O extends z.core.$ZodType> {
  access: A;
  /** One of these roles is needed (an examiner's office is checked against the claim besides). */
  roles?: readonly Role[];
  input: I;
  output: O;
}

/** Declares one action; keeps its access and schema types. */
export function action<const A extends Access, I extends z.core.$ZodType, O extends z.core.$ZodType>(
  spec: ActionSpec<A, I, O>,
): ActionSpec<A, I, O> {
  return spec;
}
