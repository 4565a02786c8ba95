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
 * Puts a refusal where it belongs. The contract names fields by path (`missing.0`, `terms.contact.phone`): the
 * form's field is the whole path or what it begins with.
 * @param fields the fields that the form shows
 */
export function faultsOf({ error, field, code }: Acting, fields: readonly string[]): Faults {
  const name = fields.find((known) => field === known || field?.startsWith(`${known}.`)) ?? null;
  const here = error !== null && name !== null;
  return {
    at: (asked) => (here && asked === name && error !== null ? error : undefined),
    rest: here ? null : error,
    stale: code === 'STALE_VERSION' || code === 'OUT_OF_TURN',
  };
}
