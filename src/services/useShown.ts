import { useRef } from 'react';
import { useDidShow } from '@tarojs/taro';

/** Calls when a page is seen again after another one, not when it is first opened (hooks ask then). */
export function useShownAgain(again: () => void): void {
  const first = useRef(true);
  useDidShow(() => {
    if (first.current) first.current = false;
    else again();
  });
}
