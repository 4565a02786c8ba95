import Taro from '@tarojs/taro';

/** Place of 我的 among the tabs. */
const ME_TAB = 3;

/**
 * Unread messages on the tab 我的. WeChat takes it only while a tab page is shown; on any other page it refuses,
 * and the next tab page says it again.
 */
export function showUnread(count: number): void {
  const done = (asked: Promise<unknown> | undefined) => void asked?.catch(() => undefined);
  try {
    if (count > 0) done(Taro.setTabBarBadge({ index: ME_TAB, text: count > 99 ? '99+' : String(count) }));
    else done(Taro.removeTabBarBadge({ index: ME_TAB }));
  } catch {
    // Not on a tab page, or the platform has none.
  }
}
