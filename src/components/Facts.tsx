import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './facts.scss';

export interface FactsProps {
  lines: readonly (readonly [string, ReactNode | null | undefined])[];
  /** The names are long: they take half of the line. */
  long?: boolean;
}

/** Lines of name and value; a line without value is left out. */
export function Facts({ lines, long }: FactsProps) {
  return (
    <View className={`kh-facts${long ? ' kh-facts--long' : ''}`}>
      {lines
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <View className="kh-facts__line" key={name}>
            <Text className="kh-facts__name">{name}</Text>
            <View className="kh-facts__value">
              {typeof value === 'string' ? <Text>{value}</Text> : value}
            </View>
          </View>
        ))}
    </View>
  );
}
