import { Text, View } from '@tarojs/components';
import './choices.scss';

export interface ChoicesProps {
  id: string;
  /** Spoken name of the question. */
  label: string;
  options: readonly { id: string; label: string; quiet?: boolean }[];
  value: string | null;
  onChange: (id: string) => void;
  /** Side by side where the words are short. */
  inline?: boolean;
}

/** One of several answers, each a target large enough for a thumb. */
export function Choices({ id, label, options, value, onChange, inline }: ChoicesProps) {
  return (
    <View
      className={`kh-choices${inline ? ' kh-choices--inline' : ''}`}
      aria-role="radiogroup"
      aria-label={label}
    >
      {options.map((option) => {
        const on = option.id === value;
        return (
          <View
            key={option.id}
            id={`${id}-${option.id}`}
            className={`kh-choice${on ? ' kh-choice--on' : ''}${option.quiet ? ' kh-choice--quiet' : ''}`}
            aria-role="radio"
            aria-checked={on}
            aria-label={option.label}
            onClick={() => onChange(option.id)}
          >
            <Text>{option.label}</Text>
          </View>
        );
      })}
    </View>
  );
}
