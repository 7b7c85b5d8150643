import type { MouseEvent } from 'react';

/**
 * Makes a link to a place on this page move the focus itself.
 *
 * Without scripts the browser follows the `#`. With them, a change of the address would count as a
 * navigation, and the router then forgets the answer to the last form: the errors would vanish.
 * Of a group of choices, the first one gets the focus.
 */
export function focusTarget(event: MouseEvent<HTMLAnchorElement>): void {
  const id = decodeURIComponent(event.currentTarget.hash.slice(1));
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  const first = target.matches('fieldset') ? target.querySelector<HTMLElement>('input') : null;
  (first ?? target).focus();
  target.scrollIntoView({ block: 'nearest' });
}
