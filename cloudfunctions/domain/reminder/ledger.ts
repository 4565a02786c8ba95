import type { LedgerChange } from './sending';

/** One answer of a person about one template, as WeChat's message push tells it. */
export interface LedgerEvent {
  templateId: string;
  change: 'add' | 'empty';
}

interface PushedItem {
  TemplateId?: unknown;
  SubscribeStatusString?: unknown;
}

/** What WeChat pushes about subscribe messages; `List` is an object when there is one, an array when several. */
export interface SubscribePush {
  FromUserName?: unknown;
  CreateTime?: unknown;
  MsgType?: unknown;
  MsgId?: unknown;
  Event?: unknown;
  List?: unknown;
  SubscribeMsgPopupEvent?: { List?: unknown };
  SubscribeMsgChangeEvent?: { List?: unknown };
}

/**
 * What a push changes in the ledger: an accepted pop-up adds one message per template, a refusal in it takes
 * nothing away; a ban, or a refusal in WeChat's settings, empties it. Events about sending change nothing, for
 * a sent message is written down from the answer of sending. Source: WeChat's events subscribe_msg_popup_event and
 * subscribe_msg_change_event, as JSON or as converted from XML (nested).
 */
export function ledgerEvents(push: SubscribePush): LedgerEvent[] {
  const popup = push.Event === 'subscribe_msg_popup_event';
  const change = push.Event === 'subscribe_msg_change_event';
  if (!popup && !change) return [];
  const list = push.List ?? (popup ? push.SubscribeMsgPopupEvent : push.SubscribeMsgChangeEvent)?.List;
  return (Array.isArray(list) ? list : [list]).flatMap(
    (item: PushedItem | null | undefined): LedgerEvent[] => {
      const { TemplateId: templateId, SubscribeStatusString: status } = item ?? {};
      if (typeof templateId !== 'string' || templateId === '') return [];
      if (popup && status === 'accept') return [{ templateId, change: 'add' }];
      if (status === 'ban' || (change && status === 'reject')) return [{ templateId, change: 'empty' }];
      return [];
    },
  );
}

/** The ledger's figure after an event of either side; never below zero. */
export function leftAfter(left: number, change: LedgerChange | LedgerEvent['change']): number {
  switch (change) {
    case 'add':
      return left + 1;
    case 'spend':
      return Math.max(0, left - 1);
    case 'empty':
      return 0;
    case 'keep':
      return left;
  }
}
