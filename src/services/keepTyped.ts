import Taro from '@tarojs/taro';
import { owner, read, write } from './keep';

/**
 * What a person typed for the answers kept on this phone: "3亿" stays "3亿" when it is seen again. A draft has texts of
 * its own: two firms of one person do not share what could not be read.
 */
const key = (draftId?: string) => `typed:${owner()}${draftId ? `:${draftId}` : ''}`;

export function readTyped(draftId?: string): Record<string, string> {
  return read<Record<string, string>>(key(draftId)) ?? {};
}

export function keepTyped(typed: Record<string, string>, draftId?: string): void {
  write(key(draftId), typed);
}

export function forgetTyped(draftId?: string): void {
  Taro.removeStorageSync(key(draftId));
}
