import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button-class';

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style'> & {
  variant?: ButtonVariant;
  small?: boolean;
  /** Its act is under way: the button stays focusable, says so, and ignores a second click. */
  busy?: boolean;
  children: ReactNode;
};

/** A button. Sends its form unless `type` says otherwise. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', small, busy = false, className, children, ...rest } = props;
  const onClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else rest.onClick?.(event);
  };
  return (
    <button
      type="submit"
      {...rest}
      onClick={onClick}
      aria-disabled={busy || rest['aria-disabled']}
      className={buttonClass(variant, small, className)}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : null}
      {children}
    </button>
  );
}
