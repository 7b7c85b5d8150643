/** The programme, the werkgroepen and their empty plans. */
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { canonicalJson } from '../../domain/plan/canonical';
import { createInitialUpdate, documentFromUpdates } from '../../domain/plan/ydoc';
import { type Programme, parseProgramme } from '../../domain/programme/programme';
import type { Database } from '../open';

/** The programme this installation serves, or null on an empty database. */
export async function findProgramme({ orm, schema }: Database): Promise<Programme | null> {
  const [row] = await orm.select().from(schema.programme).where(eq(schema.programme.id, 1));
  if (!row) return null;
  const parsed = parseProgramme(row.data);
  if (!parsed.ok) throw new Error(`programme in the database: ${parsed.problem}`);
  return parsed.programme;
}

/**
 * Loads a programme: the werkgroepen and, for each, every section with its one empty paragraph.
 * The paragraph is made here, once: two processes that each made it would double it.
 * Does nothing when a programme is already there.
 * @returns true when it was loaded now
 */
export async function loadProgramme(database: Database, programme: Programme): Promise<boolean> {
  if (await findProgramme(database)) return false;
  const { orm, schema } = database;
  const now = new Date();
  const canonical = canonicalJson(programme);
  const sections = programme.werkgroepen.flatMap((werkgroep) =>
    programme.sjabloon.secties.map((sectie) => emptySection(werkgroep.nummer, sectie)),
  );
  const update = Buffer.from(createInitialUpdate());
  await database.atomically([
    orm.insert(schema.programme).values({
      id: 1,
      data: programme,
      sha256: createHash('sha256').update(canonical).digest('hex'),
      loadedAt: now,
    }),
    orm.insert(schema.werkgroepen).values(
      programme.werkgroepen.map(({ nummer, slug, naam, type }) => ({
        nummer,
        slug,
        naam,
        soort: type,
      })),
    ),
    ...inPortions(sections.map((section, i) => ({ id: i + 1, ...section }))).map((rows) =>
      orm.insert(schema.sections).values(rows),
    ),
    ...inPortions(sections.map((_, i) => firstUpdate(i + 1, update, now))).map((rows) =>
      orm.insert(schema.updateLog).values(rows),
    ),
  ]);
  return true;
}

function emptySection(werkgroep: number, { key, nummer }: { key: string; nummer: number }) {
  return {
    werkgroep,
    key,
    nummer,
    status: 'leeg' as const,
    generation: 1,
    latestVersion: 0,
    content: documentFromUpdates([createInitialUpdate()]),
    text: '',
    html: '',
    words: 0,
    projectedSeq: 0,
  };
}

const firstUpdate = (sectionId: number, update: Buffer, createdAt: Date) => ({
  sectionId,
  generation: 1,
  userId: null,
  update,
  createdAt,
});

/** Engines limit the parameters of one statement; 500 rows of 20 columns stay well below. */
function inPortions<T>(rows: T[], size = 500): T[][] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, i) => rows.slice(i * size, (i + 1) * size));
}

/** A setting that the programmateam has made, or undefined. */
export async function findSetting(
  { orm, schema }: Database,
  key: string,
): Promise<string | undefined> {
  const [row] = await orm.select().from(schema.settings).where(eq(schema.settings.key, key));
  return row?.value;
}

/** The query that makes or replaces a setting; for `atomically`, beside its logboek entry. */
export function saveSetting({ orm, schema }: Database, key: string, value: string) {
  return orm
    .insert(schema.settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: schema.settings.key, set: { value } });
}
