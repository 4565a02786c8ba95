import { Field, type FieldProps } from './Field';
import { TypedInput } from './TypedInput';

export interface TextFieldProps extends Omit<FieldProps, 'children' | 'heard'> {
  value: string;
  placeholder?: string;
  maxLength: number;
  onChange: (text: string) => void;
}

/** One labelled line of text. */
export function TextField({ value, placeholder, maxLength, onChange, error, ...field }: TextFieldProps) {
  return (
    <Field {...field} error={error}>
      <TypedInput
        id={field.id}
        label={field.label}
        value={value}
        placeholder={placeholder}
        invalid={Boolean(error)}
        maxLength={maxLength}
        onInput={onChange}
      />
    </Field>
  );
}
