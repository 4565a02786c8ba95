import { isPlainObject } from '../ejson';
import type { Faults } from '../faults';
import type { Store } from '../store/store';
import { wrongField } from './fields';

/** A message as a phone received it. */
export interface Message {
  touser: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
  sentAt: string;
}

/** A message that WeChat turned away though the person allows it: a fault of whoever sent it. */
export interface Refusal {
  errcode: number;
  errmsg: string;
  touser: string;
  templateId: string;
  at: string;
}
/** Person, template, page, field, words: the request itself is wrong. */
const FAULTS = [40003, 40037, 41030, 45168, 47003];
/** Refusals that are kept. */
const KEPT = 100;

export type Choice = 'accept' | 'reject' | 'ban' | 'filter';

interface Quota {
  left: number;
  banned?: boolean;
}

export interface WeChatError {
  errcode: number;
  errmsg: string;
}

/** What WeChat's message push sends to a function: `List` is an object when there is one, a list when several. */
export type Push = (event: Record<string, unknown>) => Promise<void>;

/**
 * The subscribe-message service: quota per person and template, rules for fields, error
 * codes, delivered messages. An openid that begins `fail-NNNNN` always fails with that code.
 */
export class Messages {
  constructor(
    private readonly store: Store,
    private readonly faults: Faults,
    private readonly now: () => number,
    private readonly push: Push,
  ) {}

  /** Delivered messages, oldest first. */
  list(): Message[] {
    const count = (this.store.meta.get('messages') as number | undefined) ?? 0;
    const out: Message[] = [];
    for (let i = Math.max(0, count - 2000); i < count; i++) {
      const message = this.store.meta.get(`message/${i}`) as Message | undefined;
      if (message) out.push(message);
    }
    return out;
  }

  quota(openid: string, templateId: string): number {
    return this.read(openid, templateId).left;
  }

  /** A person's answer to the pop-up of one tap; pushes `subscribe_msg_popup_event`. */
  async subscribe(openid: string, choices: Record<string, Choice>): Promise<void> {
    const list = [];
    for (const [templateId, choice] of Object.entries(choices)) {
      const quota = this.read(openid, templateId);
      if (choice === 'accept') await this.save(openid, templateId, { left: quota.left + 1 });
      if (choice === 'ban') await this.save(openid, templateId, { left: quota.left, banned: true });
      list.push({ TemplateId: templateId, SubscribeStatusString: choice, PopupScene: '0' });
    }
    await this.event(openid, 'subscribe_msg_popup_event', list);
  }

  /** A person's change in WeChat's settings; pushes `subscribe_msg_change_event`. */
  async change(openid: string, templateId: string, choice: 'reject'): Promise<void> {
    await this.save(openid, templateId, { left: 0 });
    await this.event(openid, 'subscribe_msg_change_event', [
      { TemplateId: templateId, SubscribeStatusString: choice },
    ]);
  }

  /** The last messages that were wrong in themselves, oldest first. */
  refusals(): Refusal[] {
    return (this.store.meta.get('refusals') as Refusal[] | undefined) ?? [];
  }

  /** `subscribeMessage.send`; undefined when delivered, else WeChat's error. */
  async send(request: Record<string, unknown>): Promise<WeChatError | undefined> {
    const error = await this.take(request);
    if (error && FAULTS.includes(error.errcode)) {
      const { touser, template_id: templateId } = request;
      const at = new Date(this.now()).toISOString();
      const refusal = { ...error, touser: String(touser), templateId: String(templateId), at };
      await this.store.meta.put('refusals', [...this.refusals(), refusal].slice(-KEPT));
    }
    return error;
  }

  private async take(request: Record<string, unknown>): Promise<WeChatError | undefined> {
    const { touser, template_id: templateId, page = '', data } = request;
    if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' };
    if (typeof templateId !== 'string' || templateId === '')
      return { errcode: 40037, errmsg: 'invalid template_id' };
    if (typeof page !== 'string' || page.startsWith('/')) return { errcode: 41030, errmsg: 'invalid page' };
    const forced = this.faults.openid(touser) ?? Number(/^fail-(\d{5})/.exec(touser)?.[1] ?? 0);
    if (forced) return { errcode: forced, errmsg: FORCED[forced] ?? 'system error' };
    if (!isPlainObject(data) || Object.keys(data).length === 0)
      return { errcode: 47003, errmsg: 'argument invalid! data is empty' };
    const wrong = wrongField(data as Record<string, { value?: unknown }>);
    if (wrong) return { errcode: 47003, errmsg: `argument invalid! data.${wrong}.value invalid` };
    const quota = this.read(touser, templateId);
    if (quota.banned) return { errcode: 43107, errmsg: 'user banned the subscription' };
    if (quota.left < 1) return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
    const sentAt = new Date(this.now()).toISOString();
    const values = Object.fromEntries(
      Object.entries(data).map(([k, v]) => [k, { value: String((v as { value: unknown }).value) }]),
    );
    await this.deliver({ touser, templateId, page, data: values, sentAt }, { left: quota.left - 1 });
    // Not awaited: WeChat reports a delivery some time after the answer.
    void this.event(touser, 'subscribe_msg_sent_event', [
      { TemplateId: templateId, MsgID: sentAt.replace(/\D/g, ''), ErrorCode: '0', ErrorStatus: 'success' },
    ]);
    return undefined;
  }

  private async deliver(message: Message, quota: Quota): Promise<void> {
    const { meta, root } = this.store;
    root.transactionSync(() => {
      const count = (meta.get('messages') as number | undefined) ?? 0;
      void meta.put(`message/${count}`, message);
      void meta.put('messages', count + 1);
      void meta.put(`quota/${message.touser}/${message.templateId}`, quota);
    });
  }

  private read(openid: string, templateId: string): Quota {
    return (this.store.meta.get(`quota/${openid}/${templateId}`) as Quota | undefined) ?? { left: 0 };
  }

  private async save(openid: string, templateId: string, quota: Quota): Promise<void> {
    await this.store.meta.put(`quota/${openid}/${templateId}`, quota);
  }

  private event(openid: string, name: string, list: Record<string, string>[]): Promise<void> {
    return this.push({
      ToUserName: 'gh_local',
      FromUserName: openid,
      CreateTime: Math.floor(this.now() / 1000),
      MsgType: 'event',
      Event: name,
      List: list.length === 1 ? list[0] : list,
    });
  }
}

const FORCED: Record<number, string> = {
  40003: 'invalid openid',
  40037: 'invalid template_id',
  43101: 'user refuse to accept the msg',
  43107: 'user banned the subscription',
  43108: 'concurrent sends to one user',
  45009: 'reach max api daily quota limit',
  45168: 'message contains forbidden words',
  47003: 'argument invalid! data.thing1.value invalid',
};
