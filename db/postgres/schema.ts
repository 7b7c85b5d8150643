/** What drizzle-kit reads to write migrations/postgres. */
import { postgresDialect } from '../dialect';
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
} = defineSchema(postgresDialect);
