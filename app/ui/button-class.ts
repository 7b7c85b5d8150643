import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const variantClass: Record<ButtonVariant, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  quiet: 'utrecht-button--subtle',
  danger: 'utrecht-button--primary-action utrecht-button--danger',
};

/** The classes that make an element look like a button, for links and summaries as well. */
export function buttonClass(variant: ButtonVariant, small = false, className?: string): string {
  const names = classNames('utrecht-button', variantClass[variant], small && 'button-small');
  return classNames(names, className) ?? '';
}
