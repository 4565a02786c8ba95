import Taro from '@tarojs/taro';

const TABS = ['/pages/home/index', '/pages/check/index', '/pages/claims/index', '/pages/me/index'];
/** WeChat keeps at most ten pages open; the eleventh would silently not open. */
const STACK_LIMIT = 10;

/** Opens a page by its path from the root of the app, e.g. /packages/policy/item/index. */
export function go(path: string, query: Record<string, string> = {}): void {
  if (TABS.includes(path)) {
    void Taro.switchTab({ url: path });
    return;
  }
  const search = Object.entries(query)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  const url = search ? `${path}?${search}` : path;
  if (Taro.getCurrentPages().length >= STACK_LIMIT) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** Back to where the person came from, or to a page when they came from nowhere (a shared link). */
export function goBackOr(path: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else go(path);
}

/** Says something short that needs no answer. */
export function say(title: string): void {
  void Taro.showToast({ title, icon: 'none', duration: 2500 });
}

/** Asks before something that cannot be taken back. */
export async function sure(title: string, content: string, confirmText: string): Promise<boolean> {
  const { confirm } = await Taro.showModal({ title, content, confirmText, cancelText: '再想想' });
  return confirm;
}
