/** Sections and their newest frozen versions, for compiling the document of the aanbesteding. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { FrozenVersion, SectionState } from '../../domain/aanbesteding/compose';
import type { DocumentJson } from '../../domain/plan/document';
import type { Database } from '../open';

/** A frozen version without its text; `id` finds the text. */
export interface VersionHead extends FrozenVersion {
  id: number;
}

/** Every section with its status and the newest version it ever had, by werkgroep and number. */
export async function listBundleSections(database: Database): Promise<SectionState<VersionHead>[]> {
  const { sections, versions } = database.schema;
  const rows = await database.orm
    .select({
      werkgroep: sections.werkgroep,
      key: sections.key,
      status: sections.status,
      reason: sections.statusReason,
      version: {
        id: versions.id,
        number: versions.number,
        sha256: versions.sha256,
        createdAt: versions.createdAt,
        organisation: versions.createdByOrganisation,
      },
    })
    .from(sections)
    .leftJoin(
      versions,
      and(eq(versions.sectionId, sections.id), eq(versions.number, sections.latestVersion)),
    )
    .orderBy(asc(sections.werkgroep), asc(sections.nummer));
  return rows;
}

/** The frozen texts by id of the version. Versions never change, so this may be asked later. */
export async function readVersionContents(
  { orm, schema: { versions } }: Database,
  ids: readonly number[],
): Promise<Map<number, DocumentJson>> {
  if (ids.length === 0) return new Map();
  const rows = await orm
    .select({ id: versions.id, content: versions.content })
    .from(versions)
    .where(inArray(versions.id, [...ids]));
  return new Map(rows.map(({ id, content }) => [id, content]));
}
