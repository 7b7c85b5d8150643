import { useEffect, useState } from 'react';

/**
 * Which section is being read: the one that is across a line a third from the top of the screen.
 * @param keys ids of the sections, in order; must stay the same array
 */
export function useCurrentSection(keys: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string | undefined>();
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.find((candidate) => candidate.isIntersecting);
        if (entry) setCurrent(entry.target.id);
      },
      { rootMargin: '-33% 0px -67% 0px' },
    );
    for (const key of keys) {
      const element = document.getElementById(key);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [keys]);
  return current;
}
