import { flushSync } from 'react-dom';

/**
 * Makes a change of the page during which an element stays where it is on the screen: nothing jumps
 * under the pointer when something comes or goes above it. Not during rendering.
 */
export function keepInPlace(element: Element | null, change: () => void): void {
  const before = element?.getBoundingClientRect().top;
  flushSync(change);
  const after = element?.getBoundingClientRect().top;
  if (before === undefined || after === undefined || before === after) return;
  window.scrollBy({ top: after - before, behavior: 'instant' });
}
