import {
  functionOf,
  type ActionName,
  type Answer,
  type InputOf,
  type OutputOf,
  type Refused,
} from '@contract';

export type Result<A extends ActionName> = Answer<OutputOf<A>> | Refused;

export interface Caller {
  openid?: string;
  /** The whole answer, a refusal included. */
  ask<A extends ActionName>(action: A, data: InputOf<A> | Record<string, unknown>): Promise<Result<A>>;
  /** The data of the answer. @throws Error on a refusal */
  get<A extends ActionName>(action: A, data: InputOf<A>): Promise<OutputOf<A>>;
}

/** Calls the function that answers an action over the gateway, as the app does. */
export function callerOf(url: string, openid?: string): Caller {
  const ask = async <A extends ActionName>(action: A, data: unknown): Promise<Result<A>> => {
    const answer = await fetch(`${url}/call/${functionOf(action)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid ? { 'x-local-openid': openid } : {}) },
      body: JSON.stringify({ action, data }),
    });
    return (await answer.json()) as Result<A>;
  };
  return {
    openid,
    ask,
    async get(action, data) {
      const answer = await ask(action, data);
      if (!answer.ok) throw new Error(`${action}: ${answer.code} ${answer.message} ${answer.field ?? ''}`);
      return answer.data as OutputOf<typeof action>;
    },
  };
}
