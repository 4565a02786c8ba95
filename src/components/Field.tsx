import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';

export interface FieldProps {
  id: string;
  label: string;
  help?: string;
  error?: string;
  /** What was understood of what was typed. */
  heard?: string;
  required?: boolean;
  children: ReactNode;
}

/** Label, box, and below it either what is wrong or what was understood. */
export function Field({ id, label, help, error, heard, required, children }: FieldProps) {
  return (
    <View className="kh-field">
      <Text className="kh-field__label">
        {label}
        {required ? <Text className="kh-field__must"> *</Text> : null}
      </Text>
      {children}
      {error ? (
        <Text className="kh-field__error" id={`${id}-error`}>
          {error}
        </Text>
      ) : heard ? (
        <Text className="kh-field__heard" id={`${id}-heard`}>
          {heard}
        </Text>
      ) : null}
      {help ? <Text className="kh-field__help">{help}</Text> : null}
    </View>
  );
}
