import type { ReactNode } from 'react';
import { Button } from '@nutui/nutui-react-taro';
import './action-button.scss';

export interface ActionButtonProps {
  id: string;
  children: ReactNode;
  onClick: () => void;
  /** main: the one thing to do here; quiet: another way; danger: takes something back. */
  look?: 'main' | 'quiet' | 'danger' | 'text';
  /** Shows that the request is under way and refuses a second tap. */
  busy?: boolean;
  disabled?: boolean;
  small?: boolean;
}

/** A button at least 44px high. Submits through onClick, since form submission is silent with a mouse in H5. */
export function ActionButton({
  id,
  children,
  onClick,
  look = 'main',
  busy,
  disabled,
  small,
}: ActionButtonProps) {
  return (
    <Button
      id={id}
      block={!small}
      type={look === 'main' ? 'primary' : 'default'}
      fill={look === 'main' ? 'solid' : look === 'text' ? 'none' : 'outline'}
      className={`kh-button kh-button--${look}${small ? ' kh-button--small' : ''}`}
      loading={Boolean(busy)}
      disabled={Boolean(disabled)}
      aria-disabled={Boolean(disabled || busy)}
      onClick={() => {
        if (!busy && !disabled) onClick();
      }}
    >
      {children}
    </Button>
  );
}
