/** How writers and their sections stand, for judging writes inside the transaction that stores them. */
import { inArray } from 'drizzle-orm';
import type { SectionStatus } from '../domain/plan/status';
import type { Database } from './open';
import { headOfLog, type Participant, selectParticipants, toParticipants } from './queries/collab';

/** Null: no valid session, no such section. */
export interface Standing {
  participant: Participant | null;
  section: SectionStanding | null;
}

export interface SectionStanding {
  id: number;
  werkgroep: number;
  key: string;
  status: SectionStatus;
  generation: number;
  /** The newest update in the log of this generation, 0 if none. */
  head: number;
}

interface Asked {
  sessionId: string;
  sectionId: number;
}

/** The queries behind `toStandings`; for `atomically`. */
export function selectStandings(database: Database, asked: readonly Asked[]) {
  const { sections } = database.schema;
  const columns = {
    id: sections.id,
    werkgroep: sections.werkgroep,
    key: sections.key,
    status: sections.status,
    generation: sections.generation,
    // Another server may have written: then the room must catch up before it may judge.
    head: headOfLog(database),
  };
  const sectionIds = distinct(asked.map(({ sectionId }) => sectionId));
  return [
    selectParticipants(database, distinct(asked.map(({ sessionId }) => sessionId))),
    database.orm.select(columns).from(sections).where(inArray(sections.id, sectionIds)),
  ] as const;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Turns the results of `selectStandings` into a way to look one up. */
export function toStandings(
  people: Awaited<ReturnType<typeof selectParticipants>>,
  sections: readonly SectionStanding[],
  now: Date,
): (asked: Asked) => Standing {
  const participants = toParticipants(people, now);
  const byId = new Map(sections.map((section) => [section.id, section]));
  return ({ sessionId, sectionId }) => ({
    participant: participants.get(sessionId) ?? null,
    section: byId.get(sectionId) ?? null,
  });
}
