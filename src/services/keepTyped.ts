import Taro from '@tarojs/taro';
import { owner, read, write } from './keep';

/** What a person typed for the answers kept on this phone: "3亿" stays "3亿" when it is seen again. */
const key = () => `typed:${owner()}`;

export function readTyped(): Record<string, string> {
  return read<Record<string, string>>(key()) ?? {};
}

export function keepTyped(typed: Record<string, string>): void {
  write(key(), typed);
}

export function forgetTyped(): void {
  Taro.removeStorageSync(key());
}
