import { useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';
import { go, say } from './go';

/** The id of the button whose tap WeChat looks for before it lets a private interface go on. */
export const AGREE_BUTTON = 'privacy-agree';
const GUIDE_PAGE = '/packages/account/privacy/index';

type Resolve = (option: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void;

/** What WeChat waits with: the interface's name as WeChat gives it, e.g. chooseMedia. */
interface Waiting {
  referrer: string;
  resolve: Resolve;
}

let waiting: readonly Waiting[] = [];
const watchers = new Set<() => void>();

function set(next: readonly Waiting[]): void {
  waiting = next;
  watchers.forEach((watcher) => watcher());
}

/**
 * From the launch on: whenever a private interface is used before the person has agreed to the privacy guide, WeChat
 * holds it back and asks here (`__usePrivacyCheck__`); the page in sight then shows its sheet. Base library 2.32.3
 * and later; on older ones WeChat asks for nothing.
 */
export function watchPrivacy(): void {
  Taro.onNeedPrivacyAuthorization?.((resolve, { referrer }) => {
    resolve({ event: 'exposureAuthorization' });
    set([...waiting, { referrer, resolve }]);
  });
}

/** The interface that WeChat holds back now, or null. */
export function usePrivacyAsked(): string | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => waiting[0]?.referrer ?? null,
    () => null,
  );
}

/** The person has answered: what was held back goes on, or fails with WeChat's own refusal. */
export function answerPrivacy(agreed: boolean): void {
  const all = waiting;
  set([]);
  for (const { resolve } of all)
    resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' });
}

/** Shows the guide as WeChat keeps it; ours where it cannot. */
export function openGuide(): void {
  if (!Taro.openPrivacyContract) go(GUIDE_PAGE);
  else Taro.openPrivacyContract({ fail: () => go(GUIDE_PAGE) });
}

/** WeChat's number for an interface that the county's guide does not declare. */
const NOT_DECLARED = 112;

/**
 * Why a private interface was refused, where the privacy guide is the reason; null otherwise.
 * @param what could not be done, e.g. 选择文件
 */
export function privacyRefusal(error: unknown, what: string): string | null {
  const { errMsg = '', errno } = (error ?? {}) as { errMsg?: string; errno?: number };
  if (errno === NOT_DECLARED || /not declared|scope is not declared/i.test(errMsg))
    return `暂时不能${what}，请联系县科技局`;
  return /privacy permission/i.test(errMsg) ? `同意隐私保护指引后才能${what}` : null;
}

/**
 * Puts a text on the clipboard, which WeChat counts as private. It says by itself that it was copied.
 * @returns whether it is there
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch (error) {
    say(privacyRefusal(error, '复制') ?? '没有复制成功，请再试一次');
    return false;
  }
}
