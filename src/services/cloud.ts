import Taro from '@tarojs/taro';
import type { ActionName, InputOf, OutputOf } from '@contract';
import { functionOf } from '@contract/answered-by';
import { CALL_BYTES, REFUSALS, utf8Bytes } from '@contract/kernel';
import { postJson } from './browser';
import { NO_ANSWER, Refused } from './refused';

export { Refused, sentenceOf } from './refused';

/** An answer of the back end: what was asked, and the server's instant and day (Asia/Shanghai). */
export interface Answered<T> {
  data: T;
  now: string;
  today: string;
}

/**
 * The only caller of cloud functions.
 * @param action a name of the contract's registry
 * @throws Refused with the contract's code and a sentence for people, TOO_LARGE above 100 KB, or NETWORK without an answer
 */
export async function call<A extends ActionName>(
  action: A,
  data: InputOf<A>,
): Promise<Answered<OutputOf<A>>> {
  // The platform would not let it through and say nothing that helps anybody.
  if (utf8Bytes(JSON.stringify({ action, data })) > CALL_BYTES)
    throw new Refused('TOO_LARGE', REFUSALS.TOO_LARGE);
  const answer = await transport({ action, data }).catch(() => null);
  if (!isAnswer(answer)) throw new Refused('NETWORK', NO_ANSWER);
  if (!answer.ok) throw new Refused(answer.code, answer.message, answer.field);
  return { data: answer.data as OutputOf<A>, now: answer.now, today: answer.today };
}

let made = 0;

/** An id for one act of a person: made once, sent again unchanged when the answer is lost. */
export function newCommandId(): string {
  made += 1;
  const part = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  return `c${made.toString(36)}${part()}${part()}`;
}

async function transport(event: { action: string; data: unknown }): Promise<unknown> {
  const name = functionOf(event.action);
  if (process.env.TARO_ENV === 'h5') return postJson(`/call/${name}`, event);
  const { result } = await Taro.cloud.callFunction({ name, data: event });
  return result;
}

type Raw =
  | { ok: true; data: unknown; now: string; today: string }
  | { ok: false; code: string; message: string; field?: string };

function isAnswer(value: unknown): value is Raw {
  if (typeof value !== 'object' || value === null) return false;
  const { ok, code, today } = value as Partial<{ ok: boolean; code: unknown; today: unknown }>;
  return ok === true ? typeof today === 'string' : ok === false && typeof code === 'string';
}
