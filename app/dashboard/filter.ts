/** Which part of the dashboard somebody wants to see; lives in the address, so it can be shared. */
import type { SectionStatus } from '../../domain/plan/status';
import { SECTION_STATUSES } from '../../domain/plan/status';
import type { Programme } from '../../domain/programme/programme';

export const SOORTEN = ['inhoudelijk', 'gemeentelijk'] as const;
export type Soort = (typeof SOORTEN)[number];
/** One status, or everything that still has to become gereed. */
export type StatusFilter = SectionStatus | 'nog-niet-gereed';

export interface DashboardFilter {
  soort: Soort | null;
  /** Number of a bouwsteen. */
  bouwsteen: number | null;
  status: StatusFilter | null;
  kern: boolean;
}

/** Reads a filter from an address; what it does not know counts as no filter. */
export function readFilter(programme: Programme, params: URLSearchParams): DashboardFilter {
  const bouwsteen = programme.bouwstenen.find(
    ({ nummer }) => String(nummer) === params.get('bouwsteen'),
  );
  const statuses: StatusFilter[] = [...SECTION_STATUSES, 'nog-niet-gereed'];
  return {
    soort: SOORTEN.find((soort) => soort === params.get('soort')) ?? null,
    bouwsteen: bouwsteen?.nummer ?? null,
    status: statuses.find((status) => status === params.get('status')) ?? null,
    kern: params.get('kern') === 'ja',
  };
}

/** The address parameters that `readFilter` reads back as the same filter; empty for no filter. */
export function writeFilter({ soort, bouwsteen, status, kern }: DashboardFilter): string {
  const params = new URLSearchParams();
  if (soort) params.set('soort', soort);
  if (bouwsteen !== null) params.set('bouwsteen', String(bouwsteen));
  if (status) params.set('status', status);
  if (kern) params.set('kern', 'ja');
  return params.toString();
}

/** Whether a section has the status that is looked for. */
export function hasStatus(status: SectionStatus, wanted: StatusFilter | null): boolean {
  if (wanted === null) return true;
  if (wanted === 'nog-niet-gereed') return status === 'leeg' || status === 'in-bewerking';
  return status === wanted;
}
