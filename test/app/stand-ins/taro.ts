import { useEffect } from 'react';

/** The platform as a test sees it: everything asked of it is recorded, nothing happens. */
const kept = new Map<string, string>();

const Taro = {
  cloud: { init: jest.fn(), callFunction: jest.fn(), uploadFile: jest.fn() },
  navigateTo: jest.fn(async () => undefined),
  redirectTo: jest.fn(async () => undefined),
  switchTab: jest.fn(async () => undefined),
  navigateBack: jest.fn(async () => undefined),
  getCurrentPages: jest.fn(() => []),
  showToast: jest.fn(async () => undefined),
  showModal: jest.fn(async () => ({ confirm: true, cancel: false })),
  pageScrollTo: jest.fn(async () => undefined),
  makePhoneCall: jest.fn(async () => undefined),
  chooseMessageFile: jest.fn(async () => ({
    tempFiles: [] as { name: string; size: number; path: string }[],
  })),
  chooseMedia: jest.fn(),
  requestSubscribeMessage: jest.fn(),
  setClipboardData: jest.fn(async () => undefined),
  stopPullDownRefresh: jest.fn(),
  onNeedPrivacyAuthorization: jest.fn(),
  openPrivacyContract: jest.fn(),
  setTabBarBadge: jest.fn(async () => undefined),
  removeTabBarBadge: jest.fn(async () => undefined),
  addPhoneCalendar: jest.fn(),
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: string) => void kept.set(key, value),
  removeStorageSync: (key: string) => void kept.delete(key),
};
export default Taro;

export const useRouter = jest.fn(() => ({ params: {} as Record<string, string> }));
export const useLaunch = (run: () => void) => useEffect(run, []);
export const useDidShow = (run: () => void) => useEffect(run, []);
export const useDidHide = (_run: () => void) => undefined;
export const usePullDownRefresh = (_run: () => void) => undefined;
export const useShareAppMessage = (_make: () => unknown) => undefined;
export const useReachBottom = (_run: () => void) => undefined;
