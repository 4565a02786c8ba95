import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from 'react';

/** Taro's components as plain HTML: what they are given to say and to do, nothing of how they look. */
interface Props {
  children?: ReactNode;
  id?: string;
  className?: string;
  style?: CSSProperties;
  onClick?: () => void;
  [name: string]: unknown;
}

function plain({ id, className, style, onClick, ...rest }: Props) {
  const aria = Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) =>
      name === 'aria-role' ? [['role', value]] : name.startsWith('aria-') ? [[name, value]] : [],
    ),
  );
  return { id: id || undefined, className, style, onClick, ...aria };
}

export const View = ({ children, ...props }: Props) => <div {...plain(props)}>{children}</div>;
export const Text = ({ children, ...props }: Props) => <span {...plain(props)}>{children}</span>;
export const ScrollView = View;
export const Image = (props: Props) => <img alt="" {...plain(props)} />;
export const Button = ({ children, ...props }: Props) => (
  <button type="button" {...plain(props)}>
    {children}
  </button>
);

interface Typing extends Props {
  value?: string;
  placeholder?: string;
  maxlength?: number;
  onInput?: (event: { detail: { value: string } }) => void;
}

/**
 * As in H5 the id stands on the host and the box is inside it: `#id input`. As on phones, what is shown
 * is only replaced when the value given differs from the one given before (reported case 1).
 */
export const Input = ({ value, placeholder, maxlength, onInput, ...props }: Typing) => {
  const { id, ...rest } = plain(props);
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.value = value ?? '';
  }, [value]);
  return (
    <div id={id}>
      <input
        {...rest}
        ref={box}
        placeholder={placeholder}
        maxLength={maxlength}
        onChange={(event) => onInput?.({ detail: { value: event.target.value } })}
      />
    </div>
  );
};

export const Textarea = ({ value, placeholder, maxlength, onInput, ...props }: Typing) => {
  const { id, ...rest } = plain(props);
  return (
    <div id={id}>
      <textarea
        {...rest}
        value={value ?? ''}
        placeholder={placeholder}
        maxLength={maxlength}
        onChange={(event) => onInput?.({ detail: { value: event.target.value } })}
      />
    </div>
  );
};

export const Picker = View;
