import { useRevalidator } from '@remix-run/react';
import { useCallback } from 'react';
import { serverAnswers } from './server-answers';
import { useNews } from './use-news';

/**
 * Keeps a page current: when something changes on the server, its loaders run again.
 * @param slug only changes in this werkgroep; without it, all changes
 */
export function useLiveUpdates(slug?: string): void {
  const { revalidate } = useRevalidator();
  const refresh = useCallback(async () => {
    if (await serverAnswers()) revalidate();
  }, [revalidate]);
  useNews(slug, refresh);
}
