import { useRevalidator } from '@remix-run/react';
import { useNews } from './use-news';

/**
 * Keeps a page current: when something changes on the server, its loaders run again.
 * @param slug only changes in this werkgroep; without it, all changes
 */
export function useLiveUpdates(slug?: string): void {
  const { revalidate } = useRevalidator();
  useNews(slug, revalidate);
}
