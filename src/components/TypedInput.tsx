import { useEffect, useState } from 'react';
import { Input, Text, View } from '@tarojs/components';

export interface TypedInputProps {
  id: string;
  /** Spoken name of the box. */
  label: string;
  value: string;
  onInput: (text: string) => void;
  /** Makes the typed text presentable (upper case, no spaces); the box then shows the cleaned text. */
  clean?: (text: string) => string;
  type?: 'text' | 'number' | 'digit';
  inputMode?: 'decimal' | 'numeric' | 'text';
  unit?: string;
  placeholder?: string;
  invalid?: boolean;
  maxLength?: number;
  focus?: boolean;
  onConfirm?: () => void;
}

/**
 * Phones choose their keyboard by the type. A browser's number box throws away what is no number before anybody
 * can say so: there it is a box of text that only asks for the keyboard.
 */
function boxOf(type: TypedInputProps['type'], inputMode: TypedInputProps['inputMode']) {
  if (process.env.TARO_ENV !== 'h5') return { type };
  const asked = type === 'digit' ? 'decimal' : type === 'number' ? 'numeric' : inputMode;
  return { type: 'text' as const, nativeProps: asked ? { inputMode: asked } : {} };
}

/**
 * One line of typed text. Mini-program inputs are only pushed a value that differs from the last one
 * pushed, so a text cleaned to what stood there before would stay uncleaned in the box: the raw text
 * is therefore taken over first and the cleaned one follows in a second step.
 */
export function TypedInput(props: TypedInputProps) {
  const { id, label, value, onInput, clean, type = 'text', unit, placeholder, invalid, maxLength } = props;
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);

  const take = (raw: string) => {
    setShown(raw);
    const next = clean ? clean(raw) : raw;
    onInput(next);
    if (next !== raw) setTimeout(() => setShown(next), 0);
  };

  return (
    <View className={`kh-input${invalid ? ' kh-input--error' : ''}`}>
      <Input
        id={id}
        className="kh-input__box"
        {...boxOf(type, props.inputMode)}
        value={shown}
        placeholder={placeholder ?? ''}
        placeholderStyle="color:#8b929b"
        maxlength={maxLength ?? 140}
        focus={Boolean(props.focus)}
        aria-label={label}
        onInput={(event) => take(event.detail.value)}
        onConfirm={() => props.onConfirm?.()}
      />
      {unit ? <Text className="kh-input__unit">{unit}</Text> : null}
    </View>
  );
}
