import type { SectionSummary } from '../../db/queries/sections';

/** What the dashboard needs to know of a section. */
export type SectionRow = Pick<
  SectionSummary,
  | 'werkgroep'
  | 'key'
  | 'status'
  | 'latestVersion'
  | 'changedAt'
  | 'changedByName'
  | 'changedByOrganisation'
  | 'statusAction'
  | 'statusAt'
  | 'statusByName'
  | 'statusByOrganisation'
>;
