import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as windowOps from 'mingo/operators/window';
import { EXPRESSION_CORRECTIONS, PIPELINE_CORRECTIONS, QUERY_CORRECTIONS } from './corrections';

/**
 * The operators queries may use: mingo's, with our corrections in front (the first
 * operator of a name wins in a mingo context).
 */
export const CONTEXT = Context.from(
  Context.init({
    query: QUERY_CORRECTIONS,
    expression: EXPRESSION_CORRECTIONS,
    pipeline: PIPELINE_CORRECTIONS,
  } as unknown as Parameters<typeof Context.init>[0]),
  Context.init({
    accumulator,
    expression,
    pipeline,
    projection,
    query,
    window: windowOps,
  } as unknown as Parameters<typeof Context.init>[0]),
);

/** Options for every mingo call: no scripts (`$where`, `$function`), as in the cloud. */
export const MINGO_OPTIONS = { context: CONTEXT, scriptEnabled: false, useStrictMode: true } as const;
