import { useEffect, useRef } from 'react';
import { Text, View } from '@tarojs/components';
import './undo-bar.scss';

export interface UndoBarProps {
  id: string;
  /** What was done. */
  text: string;
  onUndo: () => void;
  /** It has stood long enough. */
  onGone: () => void;
}

/** Long enough to read it and reach for it. */
const STANDS_MS = 10_000;

/** Says what was just done, and takes it back on a tap. */
export function UndoBar({ id, text, onUndo, onGone }: UndoBarProps) {
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    const timer = setTimeout(() => gone.current(), STANDS_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <View className="kh-undo" aria-role="status">
      <Text className="kh-grow">{text}</Text>
      <Text className="kh-undo__way" id={id} aria-role="button" onClick={onUndo}>
        撤销
      </Text>
    </View>
  );
}
