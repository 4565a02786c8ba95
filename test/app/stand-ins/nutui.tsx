import type { ReactNode } from 'react';

interface ButtonProps {
  id?: string;
  disabled?: boolean;
  loading?: boolean;
  className?: string;
  children?: ReactNode;
  onClick?: () => void;
  /** What WeChat's own button does beside the tap. */
  openType?: string;
  onAgreePrivacyAuthorization?: () => void;
}

export const Button = ({
  id,
  disabled,
  loading,
  className,
  children,
  onClick,
  openType,
  onAgreePrivacyAuthorization,
}: ButtonProps) => (
  <button
    type="button"
    id={id}
    className={className}
    disabled={Boolean(disabled)}
    aria-busy={Boolean(loading)}
    onClick={() => {
      onClick?.();
      if (openType === 'agreePrivacyAuthorization') onAgreePrivacyAuthorization?.();
    }}
  >
    {children}
  </button>
);
