import { dayOf, refusal } from '@contract/kernel';
import type { SubscribePush } from '@domain/reminder/ledger';
import { caller } from '@platform/caller';
import { now } from '@platform/clock';
import { isPush, recordPush } from '@platform/pushes';

/**
 * Entry point of the cloud function `wxevents`: WeChat's message push about subscribe messages. A person who
 * calls it by name, or another function, is turned away: nobody may write their own ledger.
 */
export async function main(event: SubscribePush): Promise<object> {
  const at = now();
  const clocked = { now: at, today: dayOf(at) };
  const from = caller();
  if (!isPush(from, event)) {
    console.warn('not a push', from.source);
    return { ok: false, ...clocked, ...refusal('NOT_ALLOWED', '该操作只由微信消息推送执行。') };
  }
  const changed = await recordPush(event, at);
  return { ok: true, ...clocked, changed };
}
