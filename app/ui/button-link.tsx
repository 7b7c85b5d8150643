import { Link, type LinkProps } from '@remix-run/react';
import { type ButtonVariant, buttonClass } from './button-class';

export type ButtonLinkProps = Omit<LinkProps, 'style'> & {
  variant?: ButtonVariant;
  small?: boolean;
};

/** A link that looks like a button: it goes somewhere, or (`reloadDocument`) fetches a file. */
export function ButtonLink({ variant = 'secondary', small, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClass(variant, small, className)} />;
}
