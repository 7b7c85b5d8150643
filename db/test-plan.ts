/** A werkgroep with people, and writing in its sections as the collaboration server does; for tests. */
import { asc, eq } from 'drizzle-orm';
import * as Y from 'yjs';
import { FRAGMENT_NAME } from '../domain/plan/document-schema';
import type { SectionAction } from '../domain/plan/status';
import { decideSection } from './queries/decide-section';
import type { Account } from './queries/people';
import { findSection } from './queries/sections';
import { addTestUser, openTestDatabase, type TestDatabase } from './test-database';
import { asBuffer, loadSection } from './update-log';

/** A section of a plan, as the tests name it. */
export interface TestSection {
  id: number;
  werkgroep: number;
  nummer: number;
  slug: string;
  key: string;
}

export interface TestPlan extends TestDatabase {
  /** Two trekkers, a lid and a meelezer of every werkgroep, somebody without roles, the programmateam. */
  people: Record<
    'trekker' | 'colleague' | 'lid' | 'meelezer' | 'outsider' | 'programmateam',
    Account
  >;
  /** A section that no test has used yet: first those of werkgroep 1, then of 2, and so on. */
  freshSection(): Promise<TestSection>;
  /** Adds a paragraph as somebody (a lid unless said); null removes all text. */
  write(
    section: TestSection,
    words: string | null,
    by?: { userId?: string; at?: Date },
  ): Promise<void>;
  act(
    by: Account,
    section: Pick<TestSection, 'slug' | 'key'>,
    action: SectionAction,
    reason?: string,
  ): ReturnType<typeof decideSection>;
  /** The row of a section. */
  read(section: Pick<TestSection, 'slug' | 'key'>): ReturnType<typeof readSection>;
}

/** Opens a database with people and plans; call `dispose` afterwards. */
export async function openTestPlan(): Promise<TestPlan> {
  const opened = await openTestDatabase();
  const { database, programme } = opened;
  const everywhere = <R>(role: R) =>
    Object.fromEntries(programme.werkgroepen.map(({ nummer }) => [nummer, role]));
  const people = {
    trekker: await addTestUser(database, { id: 'trekker' }, everywhere('trekker' as const)),
    colleague: await addTestUser(database, { id: 'colleague' }, everywhere('trekker' as const)),
    lid: await addTestUser(database, { id: 'lid' }, everywhere('lid' as const)),
    meelezer: await addTestUser(database, { id: 'meelezer' }, everywhere('meelezer' as const)),
    outsider: await addTestUser(database, { id: 'outsider' }),
    programmateam: await addTestUser(database, { id: 'programmateam', programmateam: true }),
  };
  const sections = await database.orm
    .select()
    .from(database.schema.sections)
    .innerJoin(
      database.schema.werkgroepen,
      eq(database.schema.werkgroepen.nummer, database.schema.sections.werkgroep),
    )
    .orderBy(asc(database.schema.sections.id));
  const unused = sections.map(({ sections: { id, werkgroep, nummer, key }, werkgroepen }) => ({
    id,
    werkgroep,
    nummer,
    key,
    slug: werkgroepen.slug,
  }));
  return {
    ...opened,
    people,
    async freshSection() {
      const next = unused.shift();
      if (!next) throw new Error('no section left');
      return next;
    },
    async write(section, words, { userId = 'lid', at = new Date() } = {}) {
      const update = asBuffer(await nextUpdate(opened, section.id, words));
      const row = { sectionId: section.id, generation: 1, userId, update, createdAt: at };
      await database.orm.insert(database.schema.updateLog).values(row);
    },
    act: (by, { slug, key }, action, reason = '') =>
      decideSection(database, by, { slug, key, action, reason }),
    read: ({ slug, key }) => readSection(opened, slug, key),
  };
}

async function readSection({ database }: TestDatabase, slug: string, key: string) {
  const section = await findSection(database, slug, key);
  if (!section) throw new Error('no such section');
  return section;
}

/** An update that adds a paragraph to what the log holds, or removes everything. */
export async function nextUpdate(
  { database }: Pick<TestDatabase, 'database'>,
  sectionId: number,
  words: string | null,
): Promise<Uint8Array> {
  const { updates } = await loadSection(database, sectionId);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const before = Y.encodeStateVector(doc);
  const fragment = doc.getXmlFragment(FRAGMENT_NAME);
  if (words === null) fragment.delete(0, fragment.length);
  else {
    const paragraph = new Y.XmlElement('paragraph');
    fragment.push([paragraph]);
    paragraph.push([new Y.XmlText(words)]);
  }
  return Y.encodeStateAsUpdate(doc, before);
}
