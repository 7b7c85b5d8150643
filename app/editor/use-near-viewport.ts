import { type RefObject, useEffect, useState } from 'react';

/** Editors start before they scroll into sight. */
const MARGIN = '600px 0px';

/** Whether an element is on the screen or close to it. False on the server. */
export function useNearViewport(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
