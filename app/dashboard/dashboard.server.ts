/** Reads what the dashboard and its download show. */
import type { AppContext } from '~/context.server';
import { findSetting } from '../../db/queries/programme';
import { listSections } from '../../db/queries/sections';
import { nearestMilestone, timeline } from '../../domain/programme/timeline';
import { type DashboardFilter, readFilter } from './filter';
import { buildOverview, type Overview } from './overview';

/** The selection that an address asks for. */
export async function loadOverview(
  { database, programme }: AppContext,
  url: string,
  now: Date,
): Promise<{ overview: Overview; filter: DashboardFilter }> {
  const filter = readFilter(programme, new URL(url).searchParams);
  const sections = await listSections(database);
  return { overview: buildOverview(programme, sections, filter, now), filter };
}

/** The milestone that people work towards now. */
export async function loadNearestMilestone({ database, programme }: AppContext, now: Date) {
  const mainLines = await findSetting(database, 'hoofdlijnen-datum');
  return nearestMilestone(timeline(programme, mainLines), amsterdamDay(now));
}

/** `2021-05-12`: Sweden writes days as ISO 8601 does. */
function amsterdamDay(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now);
}
