import type { ReactNode } from 'react';

interface ButtonProps {
  id?: string;
  disabled?: boolean;
  loading?: boolean;
  className?: string;
  children?: ReactNode;
  onClick?: () => void;
}

export const Button = ({ id, disabled, loading, className, children, onClick }: ButtonProps) => (
  <button
    type="button"
    id={id}
    className={className}
    disabled={Boolean(disabled)}
    aria-busy={Boolean(loading)}
    onClick={onClick}
  >
    {children}
  </button>
);
