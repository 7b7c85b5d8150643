import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Changes often come in bursts; one fresh page for all of a burst. */
const GATHER_MS = 250;

/**
 * Keeps a page current: when something changes on the server, its loaders run again.
 * @param slug only changes in this werkgroep; without it, all changes
 */
export function useLiveUpdates(slug?: string): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const source = new EventSource(slug ? `/live?werkgroep=${slug}` : '/live');
    let timer: number | undefined;
    let opened = false;
    const refresh = () => {
      // Not put off by what follows: where many people write, there is always something next.
      timer ??= window.setTimeout(() => {
        timer = undefined;
        revalidate();
      }, GATHER_MS);
    };
    source.onmessage = refresh;
    // After a gap, what happened during it must be fetched too.
    source.onopen = () => {
      if (opened) refresh();
      opened = true;
    };
    return () => {
      window.clearTimeout(timer);
      source.close();
    };
  }, [slug, revalidate]);
}
