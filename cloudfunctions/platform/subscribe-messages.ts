import { readSendError, type SendResult } from '@domain/reminder/sending';
import { sdk } from './database';

export interface PhoneMessage {
  openid: string;
  templateId: string;
  /** Without a leading slash. */
  page: string;
  fields: Readonly<Record<string, string>>;
}

/**
 * Sends one subscribe message. Never throws: what came of it is the answer. An error is logged by its code
 * and the field WeChat names, without values.
 */
export async function sendToPhone(message: PhoneMessage): Promise<{ result: SendResult; field?: string }> {
  const { openid, templateId, page, fields } = message;
  const data = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]));
  try {
    await subscribeMessage().send({ touser: openid, templateId, page, data, lang: 'zh_CN' });
    return { result: 'sent' };
  } catch (error) {
    const result = readSendError(error);
    const { errCode, errMsg } = (error ?? {}) as { errCode?: number; errMsg?: string };
    if (result === 'fault' || result === 'unclear') {
      console.error('subscribe message', result, templateId, errCode, errMsg);
    }
    const field = result === 'fault' ? (/data\.(\w+)/.exec(errMsg ?? '')?.[1] ?? String(errCode)) : undefined;
    return { result, field };
  }
}

interface SubscribeMessageApi {
  send(request: object): Promise<unknown>;
}

/** The SDK's types do not list the openapi names, which are made by a proxy. */
function subscribeMessage(): SubscribeMessageApi {
  return (sdk() as unknown as { openapi: { subscribeMessage: SubscribeMessageApi } }).openapi
    .subscribeMessage;
}
