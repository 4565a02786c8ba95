import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './tick.scss';

export interface TickProps {
  id: string;
  checked: boolean;
  /** Spoken name. */
  label: string;
  children: ReactNode;
  onChange: (checked: boolean) => void;
}

/** A box to tick with the sentence that is agreed to. */
export function Tick({ id, checked, label, children, onChange }: TickProps) {
  return (
    <View
      id={id}
      className="kh-tick"
      aria-role="checkbox"
      aria-checked={checked}
      aria-label={label}
      onClick={() => onChange(!checked)}
    >
      <View className={`kh-tick__box${checked ? ' kh-tick__box--on' : ''}`}>
        <Text>{checked ? '✓' : ''}</Text>
      </View>
      <View className="kh-grow">{children}</View>
    </View>
  );
}
