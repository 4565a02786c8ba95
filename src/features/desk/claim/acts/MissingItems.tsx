import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Field, TypedInput } from '@/components';

/** As long as the contract takes. */
export const MISSING_ITEM_LENGTH = 200;
export const MISSING_ITEMS_AT_MOST = 20;

/** The list with one more item; the same words are not told twice. */
export function withItem(items: readonly string[], typed: string): string[] {
  const item = typed.trim();
  if (item === '' || items.includes(item) || items.length >= MISSING_ITEMS_AT_MOST) return [...items];
  return [...items, item];
}

export interface MissingItemsProps {
  items: readonly string[];
  /** Papers not handed in: one tap puts them on the list. */
  suggestions: readonly string[];
  error?: string;
  /** What stands in the box and is not on the list yet is told as well, so that it is not lost. */
  onChange: (items: string[], pending: string) => void;
}

/** Everything that is missing, item by item, for one notice (一次性告知). */
export function MissingItems({ items, suggestions, error, onChange }: MissingItemsProps) {
  const [typed, setTyped] = useState('');
  const add = (item: string) => {
    onChange(withItem(items, item), '');
    setTyped('');
  };
  const open = suggestions.filter((suggestion) => !items.includes(suggestion));
  return (
    <Field
      id="exam-return-missing"
      label="需补正的内容"
      required
      error={error}
      help={`请一次写全，每次添加一项，最多${MISSING_ITEMS_AT_MOST}项。`}
    >
      {items.map((item, index) => (
        <View key={item} className="desk-missing" id={`exam-return-item-${index + 1}`}>
          <Text className="kh-grow">
            {index + 1}. {item}
          </Text>
          <Text
            id={`exam-return-remove-${index + 1}`}
            className="desk-missing__remove"
            aria-role="button"
            aria-label={`移除第${index + 1}项`}
            onClick={() =>
              onChange(
                items.filter((other) => other !== item),
                typed,
              )
            }
          >
            移除
          </Text>
        </View>
      ))}
      <View className="kh-row">
        <View className="kh-grow">
          <TypedInput
            id="exam-return-item"
            label="需补正的内容"
            value={typed}
            placeholder="例如：补交专利证书扫描件"
            maxLength={MISSING_ITEM_LENGTH}
            onInput={(text) => {
              setTyped(text);
              onChange([...items], text);
            }}
            onConfirm={() => add(typed)}
          />
        </View>
        <Text
          id="exam-return-add"
          className="desk-missing__add"
          aria-role="button"
          aria-label="添加这一项"
          onClick={() => add(typed)}
        >
          添加
        </Text>
      </View>
      {open.map((suggestion, index) => (
        <Text
          key={suggestion}
          id={`exam-return-suggest-${index + 1}`}
          className="desk-suggest"
          aria-role="button"
          onClick={() => onChange(withItem(items, suggestion), typed)}
        >
          + {suggestion}
        </Text>
      ))}
    </Field>
  );
}
