import { act, render } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Taro from '@tarojs/taro';
import { Page, PrivacySheet } from '@/components';
import { watchPrivacy } from '@/services/privacy';

const SRC = join(__dirname, '../../../src');
/** The guide itself: the sheet would stand before what is to be read. */
const WITHOUT = ['packages/account/privacy/index.tsx'];

const resolve = jest.fn();
/** WeChat holds an interface back. */
function asks(referrer: string): void {
  watchPrivacy();
  const listener = jest.mocked(Taro.onNeedPrivacyAuthorization).mock.lastCall?.[0];
  act(() => listener?.(resolve, { referrer }));
}
const at = (id: string) => document.getElementById(id);
const tap = (id: string) => act(() => at(id)?.click());

beforeEach(() => resolve.mockReset());

it('is not there until WeChat asks, and then says what for', () => {
  render(<PrivacySheet />);
  expect(at('privacy-sheet')).toBeNull();
  asks('chooseMedia');
  expect(at('privacy-sheet')?.textContent).toContain('您选的照片');
  expect(resolve).toHaveBeenLastCalledWith({ event: 'exposureAuthorization' });
  tap('privacy-agree');
  expect(resolve).toHaveBeenLastCalledWith({ event: 'agree', buttonId: 'privacy-agree' });
  expect(at('privacy-sheet')).toBeNull();
});

it.each(['privacy-disagree', 'privacy-sheet-close'])('%s refuses, and closes', (id) => {
  render(<PrivacySheet />);
  asks('addPhoneCalendar');
  expect(at('privacy-sheet')?.textContent).toContain('手机日历');
  tap(id);
  expect(resolve).toHaveBeenLastCalledWith({ event: 'disagree' });
  expect(at('privacy-sheet')).toBeNull();
});

it('lets the guide be read first, and keeps waiting', () => {
  render(<PrivacySheet />);
  asks('somethingNew');
  expect(at('privacy-sheet')?.textContent).toContain('您手机上的内容');
  tap('privacy-guide');
  expect(Taro.openPrivacyContract).toHaveBeenCalled();
  expect(at('privacy-sheet')).not.toBeNull();
  tap('privacy-disagree');
});

it('is in every page on WeChat, and in none of a browser', () => {
  const env = process.env.TARO_ENV;
  try {
    process.env.TARO_ENV = 'weapp';
    const { unmount } = render(<Page>text</Page>);
    asks('chooseMedia');
    expect(at('privacy-sheet')).not.toBeNull();
    tap('privacy-disagree');
    unmount();
    process.env.TARO_ENV = 'h5';
    render(<Page>text</Page>);
    asks('chooseMedia');
    expect(at('privacy-sheet')).toBeNull();
  } finally {
    process.env.TARO_ENV = env;
  }
});

it('stands in every page of the app: each is a Page or a Screen', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(pages|packages)\/.*index\.tsx$/.test(file),
  );
  expect(files.length).toBeGreaterThan(40);
  const without = files.filter((file) => !/<(Page|Screen)\b/.test(readFileSync(join(SRC, file), 'utf8')));
  expect(without).toEqual(WITHOUT);
});
