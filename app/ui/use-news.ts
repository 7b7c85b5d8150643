import { useEffect } from 'react';

/** Changes often come in bursts, and while people type they keep coming. */
const GATHER_MS = 200;
const AT_MOST_EVERY_MS = 1000;

/**
 * Calls back when something changed on the server: soon, but at most once a second. The news itself
 * carries no content (docs/decisions/0015-live-pages-by-news.md).
 * @param slug only changes in this werkgroep; without it, all changes
 * @param refresh fetches what is newer; must stay the same function
 */
export function useNews(slug: string | undefined, refresh: () => void): void {
  useEffect(() => {
    const address = slug ? `/live?werkgroep=${encodeURIComponent(slug)}` : '/live';
    let timer: number | undefined;
    let last = 0;
    const soon = () => {
      // Not put off by what follows: where many people write, there is always something next.
      const wait = Math.max(GATHER_MS, last + AT_MOST_EVERY_MS - Date.now());
      timer ??= window.setTimeout(() => {
        timer = undefined;
        last = Date.now();
        refresh();
      }, wait);
    };
    let source: EventSource | undefined;
    const listen = () => {
      source?.close();
      source = undefined;
      // A browser keeps few connections to one server: a page that nobody looks at gives its back.
      if (document.hidden) return;
      source = new EventSource(address);
      source.onmessage = soon;
      // What happened since the page was made, or during a gap, must be fetched too.
      source.onopen = soon;
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    return () => {
      document.removeEventListener('visibilitychange', listen);
      window.clearTimeout(timer);
      source?.close();
    };
  }, [slug, refresh]);
}
