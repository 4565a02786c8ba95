import { sdk } from './database';

export interface Caller {
  openid?: string;
  /** wx_client, wx_http, wx_trigger, scf …; comma-joined along a chain of functions. */
  source: string;
}

/** Who calls, as the platform says; never what the request claims. Call inside `main` only. */
export function caller(): Caller {
  const context = sdk().getWXContext() as { OPENID?: string; SOURCE?: string; TCB_SOURCE?: string };
  return {
    openid: context.OPENID || undefined,
    source: context.SOURCE ?? context.TCB_SOURCE ?? process.env.TCB_SOURCE ?? '',
  };
}

/** True when the platform's timer itself calls (any user may invoke any function by name). */
export function fromTimer({ source }: Caller): boolean {
  return source.split(',').at(-1)?.trim() === 'wx_trigger' && source.split(',').length === 1;
}

/** True when the timer's function calls another of ours; a person's call has `wx_client` in its chain. */
export function fromTimerThroughFunction({ source, openid }: Caller): boolean {
  return openid === undefined && source.replace(/\s/g, '') === 'wx_trigger,scf';
}
