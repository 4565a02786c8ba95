/**
 * Ranks of a state in a tree. `all` takes the lowest, so one "no" decides and an askable unknown comes
 * before what only a person can settle; leaves that do not apply are passed over.
 */
export const NOT_MET = 0;
export const UNKNOWN = 1;
export const PERSON = 2;
export const CONFIRM = 3;
export const MET = 4;
export const NOT_APPLICABLE = 5;
