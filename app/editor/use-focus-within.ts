import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { keepInPlace } from './keep-in-place';

export interface FocusWithin {
  focused: boolean;
  handlers: {
    ref: RefObject<HTMLDivElement>;
    onFocus(event: FocusEvent<HTMLElement>): void;
    onBlur(event: FocusEvent<HTMLElement>): void;
  };
}

/** Whether the focus is somewhere inside an element. What has the focus stays in its place. */
export function useFocusWithin(): FocusWithin {
  const [focused, setFocused] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  // What is removed while it has the focus says no goodbye.
  useEffect(() => {
    if (focused && document.hasFocus() && !ref.current?.contains(document.activeElement)) {
      setFocused(false);
    }
  });
  const change = (to: boolean, fixed: Element | null) => {
    if (to !== focused) keepInPlace(fixed, () => setFocused(to));
  };
  return {
    focused,
    handlers: {
      ref,
      onFocus: ({ target }) => change(true, target),
      onBlur: ({ currentTarget, relatedTarget }) => {
        const goesTo = relatedTarget instanceof Element ? relatedTarget : null;
        // The window went to the background: whoever comes back finds everything as it was.
        const windowLeft = !goesTo && !document.hasFocus();
        if (windowLeft || currentTarget.contains(goesTo)) return;
        change(false, goesTo ?? currentTarget.lastElementChild);
      },
    },
  };
}
