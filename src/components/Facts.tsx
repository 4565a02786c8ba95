import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './facts.scss';

/** Lines of name and value; a line without value is left out. */
export function Facts({ lines }: { lines: readonly (readonly [string, ReactNode | null | undefined])[] }) {
  return (
    <View className="kh-facts">
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
