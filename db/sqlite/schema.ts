/** What drizzle-kit reads to write migrations/sqlite. */
import { sqliteDialect } from '../dialect';
import { defineSchema } from '../schema';

export const {
  users,
  sessions,
  werkgroepen,
  memberships,
  links,
  outbox,
  sections,
  updateLog,
  snapshots,
  writers,
  versions,
  proposals,
  programme,
  settings,
  logboek,
} = defineSchema(sqliteDialect);
