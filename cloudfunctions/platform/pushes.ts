import type { Instant } from '@contract/kernel';
import { ledgerEvents, type SubscribePush } from '@domain/reminder/ledger';
import type { Caller } from './caller';
import { canonicalJson, sha256 } from './ids';
import { changeQuota } from './quota';
import { SETTINGS } from './settings';
import { claimOnce } from './slots';
import { transact } from './transact';

/**
 * True when WeChat itself pushes: the call comes from no client, timer or function, and where the platform names
 * a person it is the one the event is about.
 */
export function isPush({ source, openid }: Caller, event: SubscribePush | undefined): boolean {
  if (!SETTINGS.pushSources.includes(source)) return false;
  return event?.MsgType === 'event' && (openid === undefined || openid === event.FromUserName);
}

/**
 * Writes what a push says into the ledger, once: WeChat repeats a push that was not answered in time, and asks
 * to tell repeats of events by sender and time of creation.
 * @returns how many ledger entries it concerned; 0 for a repeat or an event of another kind
 */
export async function recordPush(push: SubscribePush, at: Instant): Promise<number> {
  const openid = push.FromUserName;
  const events = ledgerEvents(push);
  if (typeof openid !== 'string' || openid === '' || events.length === 0) return 0;
  const { CreateTime, Event, MsgId } = push;
  const identity = canonicalJson(MsgId ? { openid, MsgId } : { openid, CreateTime, Event, events });
  return transact(async (tx) => {
    if (!(await claimOnce(tx, `push:${sha256(identity)}`, at))) return 0;
    for (const { templateId, change } of events) await changeQuota(tx, { openid, templateId }, change, at);
    return events.length;
  });
}
