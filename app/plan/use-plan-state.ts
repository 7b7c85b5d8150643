import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNews } from '~/ui/use-news';
import { mergePlan, seenInAddress } from './merge-plan';
import type { PlanState } from './plan-data';

/**
 * Keeps a plan current: on news the server is asked what is newer, and only texts that changed
 * travel again.
 * @param loaded what the page's loader read
 * @returns the plan, and whether the session has ended meanwhile
 */
export function usePlanState(
  slug: string,
  loaded: PlanState,
): { plan: PlanState; signedOut: boolean } {
  const [plan, setPlan] = useState(loaded);
  const fetcher = useFetcher<PlanState | null | 'onbereikbaar'>();
  useEffect(() => setPlan((shown) => mergePlan(shown, loaded)), [loaded]);
  useEffect(() => {
    const next = fetcher.data;
    if (next && next !== 'onbereikbaar') setPlan((shown) => mergePlan(shown, next));
  }, [fetcher.data]);

  const newest = useRef(plan);
  newest.current = plan;
  const { load } = fetcher;
  const refresh = useCallback(
    () => load(`/werkgroepen/${slug}/plan/stand?gezien=${seenInAddress(newest.current)}`),
    [load, slug],
  );
  useNews(slug, refresh);
  return { plan, signedOut: fetcher.data === null };
}
