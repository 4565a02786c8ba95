import type { Acting } from '@/services/ask';

export interface Faults {
  /** The refusal's sentence when it concerns this field. */
  at: (field: string) => string | undefined;
  /** The refusal's sentence when it concerns no field of the form. */
  rest: string | null;
  /** Somebody else was faster: what is shown must be loaded again. */
  stale: boolean;
}

/**
 * Puts a refusal where it belongs. The contract names fields by path (`missing.0`, `years`): the first
 * step of the path is the form's field.
 * @param fields the fields that the form shows
 */
export function faultsOf({ error, field, code }: Acting, fields: readonly string[]): Faults {
  const name = field?.split('.')[0] ?? null;
  const here = error !== null && name !== null && fields.includes(name);
  return {
    at: (asked) => (here && asked === name && error !== null ? error : undefined),
    rest: here ? null : error,
    stale: code === 'STALE_VERSION' || code === 'OUT_OF_TURN',
  };
}
