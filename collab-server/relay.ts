import type { News, Relay } from '../domain/collab/ports';
import type { Log } from './log';

/** Carries news within one process. A relay for several servers has the same two functions. */
export function createMemoryRelay(log: Log): Relay {
  const listeners = new Set<(news: News) => void>();
  return {
    publish(news) {
      for (const listener of [...listeners]) {
        try {
          listener(news);
        } catch (error) {
          // One listener that fails may not keep the news from the others.
          log.error({ err: error, kind: news.kind }, 'a listener to news failed');
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
