import type { z } from 'zod/mini';
import type { Role } from './kernel';

/** Who may ask: anyone, a person known by openid, or the timer alone. */
export type Access = 'public' | 'signed-in' | 'timer';

export interface ActionSpec<I extends z.core.$ZodType, O extends z.core.$ZodType> {
  access: Access;
  /** One of these roles is needed (an examiner's office is checked against the claim besides). */
  roles?: readonly Role[];
  input: I;
  output: O;
}

/** Declares one action; keeps its schema types. */
export function action<I extends z.core.$ZodType, O extends z.core.$ZodType>(
  spec: ActionSpec<I, O>,
): ActionSpec<I, O> {
  return spec;
}
