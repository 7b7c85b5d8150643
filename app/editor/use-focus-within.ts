import { type FocusEvent, useState } from 'react';
import { flushSync } from 'react-dom';

export interface FocusWithin {
  focused: boolean;
  handlers: {
    onFocus(event: FocusEvent<HTMLElement>): void;
    onBlur(event: FocusEvent<HTMLElement>): void;
  };
}

/**
 * Whether the focus is somewhere inside an element. What has the focus stays where it is on the
 * screen when the toolbar comes or goes: nothing jumps under the pointer.
 */
export function useFocusWithin(): FocusWithin {
  const [focused, setFocused] = useState(false);
  const change = (to: boolean, fixed: Element | null) => {
    if (to !== focused) keepInPlace(fixed, () => setFocused(to));
  };
  return {
    focused,
    handlers: {
      onFocus: ({ target }) => change(true, target),
      onBlur: ({ currentTarget, relatedTarget }) => {
        const goesTo = relatedTarget instanceof Element ? relatedTarget : null;
        // The window went to the background: whoever comes back finds everything as it was.
        const windowLeft = !goesTo && !document.hasFocus();
        if (windowLeft || currentTarget.contains(goesTo)) return;
        change(false, goesTo ?? currentTarget.nextElementSibling);
      },
    },
  };
}

function keepInPlace(element: Element | null, change: () => void): void {
  const before = element?.getBoundingClientRect().top;
  flushSync(change);
  const after = element?.getBoundingClientRect().top;
  if (before === undefined || after === undefined || before === after) return;
  window.scrollBy({ top: after - before, behavior: 'instant' });
}
