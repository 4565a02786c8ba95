import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { go } from '@/services/go';
import { ErrorState, Loading } from './Standing';

export interface ScreenProps<T> {
  asked: {
    answer: T | null;
    error: string | null;
    code?: string | null;
    loading: boolean;
    reload: () => void;
  };
  /** Leaves room for a bar of buttons at the foot. */
  bar?: boolean;
  children: (answer: T) => ReactNode;
}

/** Refusals that another try does not change: nothing is there, or it is not for this person. */
const FINAL = /^(NOT_FOUND|NOT_ALLOWED|UNKNOWN_ITEM)$/;

/** A page that shows one answer: grey lines until it is there, a way on when it cannot be had. */
export function Screen<T>({ asked, bar, children }: ScreenProps<T>) {
  const { answer, error, code, reload } = asked;
  const final = FINAL.test(code ?? '');
  const home = { id: 'to-home', label: '回首页', onClick: () => go('/pages/home/index') };
  return (
    <View className={`kh-page${bar ? ' kh-page--bar' : ''}`}>
      {answer ? (
        children(answer)
      ) : error ? (
        <ErrorState message={error} {...(final ? { away: home } : { onRetry: reload })} />
      ) : (
        <Loading />
      )}
    </View>
  );
}
