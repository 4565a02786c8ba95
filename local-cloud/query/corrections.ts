/** Corrections of mingo where it departs from MongoDB's documented behaviour. */
export const QUERY_CORRECTIONS: Record<string, unknown> = {};
export const EXPRESSION_CORRECTIONS: Record<string, unknown> = {};
export const PIPELINE_CORRECTIONS: Record<string, unknown> = {};
