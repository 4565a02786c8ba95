import Taro from '@tarojs/taro';
import { postJson, tabIdentity } from './browser';

/** What can be asked at a time: old base libraries refuse more than three templates. */
export const TEMPLATES_AT_A_TIME = 3;

export interface Template {
  templateId: string;
  label: string;
}

/**
 * Asks for leave to send messages to the phone. WeChat shows its question only when it is called within
 * the tap itself, so the templates must be known beforehand and nothing may be awaited before this.
 * @returns how many were allowed
 */
export function askForMessages(templates: readonly Template[]): Promise<number> {
  const asked = templates.slice(0, TEMPLATES_AT_A_TIME);
  if (asked.length === 0) return Promise.resolve(0);
  if (process.env.TARO_ENV === 'h5') return playWeChat(asked);
  // Alipay's entityIds is part of Taro's common type; WeChat takes tmplIds alone.
  const option = { tmplIds: asked.map(({ templateId }) => templateId) };
  return Taro.requestSubscribeMessage(option as Parameters<typeof Taro.requestSubscribeMessage>[0]).then(
    (result) =>
      asked.filter(({ templateId }) => (result as unknown as Record<string, string>)[templateId] === 'accept')
        .length,
    () => 0,
  );
}

/** The local cloud has no phone: the page shows the question that WeChat would show. */
async function playWeChat(asked: readonly Template[]): Promise<number> {
  const openid = tabIdentity();
  if (!openid) return 0;
  const { confirm } = await Taro.showModal({
    title: '接收一次消息提醒',
    content: asked.map(({ label }) => `· ${label}`).join('\n'),
    confirmText: '允许',
    cancelText: '拒绝',
  });
  await postJson('/_local/subscribe', {
    openid,
    templateIds: asked.map(({ templateId }) => templateId),
    result: confirm ? 'accept' : 'reject',
  });
  return confirm ? asked.length : 0;
}
