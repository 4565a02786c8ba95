import { Textarea } from '@tarojs/components';
import { Field, type FieldProps } from './Field';

export interface TextAreaFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  placeholder?: string;
  maxLength: number;
  onChange: (text: string) => void;
}

/** Several labelled lines of text; says how much room is left once it gets short. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { value, placeholder, maxLength, onChange, error, help, ...field } = props;
  const left = maxLength - value.length;
  return (
    <Field {...field} error={error} help={left <= 50 ? `还可以填${left}个字。` : help}>
      <Textarea
        id={field.id}
        className={`kh-textarea${error ? ' kh-textarea--error' : ''}`}
        value={value}
        placeholder={placeholder ?? ''}
        placeholderStyle="color:#8b929b"
        maxlength={maxLength}
        aria-label={field.label}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  );
}
