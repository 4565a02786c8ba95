import type { z } from 'zod/mini';

/**
 * An action's schemas. Who may ask for it stands in the table of rights (contract/rights/table.ts), where an action
 * without a row does not compile.
 */
export interface ActionSpec<I extends z.core.$ZodType, O extends z.core.$ZodType> {
  input: I;
  output: O;
}

/** Declares one action; keeps its schema types. */
export function action<I extends z.core.$ZodType, O extends z.core.$ZodType>(
  spec: ActionSpec<I, O>,
): ActionSpec<I, O> {
  return spec;
}
