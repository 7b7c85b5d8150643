import { Link, type LinkProps } from '@remix-run/react';
import { classNames } from './class-names';

/** A link in running text or in a list. */
export function TextLink({ className, ...rest }: Omit<LinkProps, 'style'>) {
  return <Link {...rest} className={classNames('utrecht-link utrecht-link--html-a', className)} />;
}
