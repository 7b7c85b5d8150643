/** What every storage of the update log must do; run for each engine. */
import { asc, count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentToText } from '../domain/plan/text';
import { documentFromUpdates } from '../domain/plan/ydoc';
import { compact } from './compact';
import type { Database } from './open';
import type { Standing } from './standings';
import { addTestUser } from './test-database';
import { type Append, appendUpdates, loadSection, loadSince } from './update-log';

export interface ContractDatabase {
  database: Database;
  /** A second connection to the same data, as another process has. */
  again(): Promise<Database>;
  dispose(): Promise<void>;
}

/** @param open gives a database with the programme in it */
export function describeUpdateLog(engine: string, open: () => Promise<ContractDatabase>): void {
  let opened: ContractDatabase;
  let database: Database;
  let sectionId = 0;
  let doc: Y.Doc;

  beforeAll(async () => {
    opened = await open();
    database = opened.database;
    await addTestUser(database, { id: 'an', organisation: 'Gemeente' }, { 1: 'lid' });
    await addTestUser(database, { id: 'bo', programmateam: true });
    const createdAt = new Date();
    const expiresAt = new Date(Date.now() + 60_000);
    await database.orm.insert(database.schema.sessions).values(
      ['an', 'bo'].map((userId) => ({
        id: `s-${userId}`,
        userId,
        expiresAt,
        createdAt,
        device: '',
      })),
    );
  });
  beforeEach(() => {
    sectionId += 1;
    doc = new Y.Doc();
  });
  afterAll(() => opened.dispose());

  /** An update that adds a line. */
  function line(text: string): Uint8Array {
    const before = Y.encodeStateVector(doc);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    const fragment = doc.getXmlFragment('default');
    fragment.insert(fragment.length, [paragraph]);
    return Y.encodeStateAsUpdate(doc, before);
  }

  function append(update: Uint8Array, more: Partial<Append> = {}): Append {
    const who = { sessionId: 's-an', userId: 'an', organisation: 'Gemeente' };
    return { sectionId, generation: 1, head: 0, ...who, update, newClients: [], ...more };
  }

  const yes = () => null;
  const rows = async (of = sectionId) => {
    const { updateLog } = database.schema;
    const { orm } = database;
    return orm
      .select()
      .from(updateLog)
      .where(eq(updateLog.sectionId, of))
      .orderBy(asc(updateLog.seq));
  };
  const text = async (from = database) =>
    documentToText(documentFromUpdates((await loadSection(from, sectionId)).updates));

  describe(`update log on ${engine}`, () => {
    it('appends a group in order and says where each update is', async () => {
      const result = await appendUpdates(database, [append(line('a')), append(line('b'))], yes);
      const [first, a, b] = await rows();
      expect(result).toEqual({ ok: true, seqs: [a?.seq, b?.seq] });
      expect([first?.userId, a?.userId, b?.userId]).toEqual([null, 'an', 'an']);
      expect((a?.seq ?? 0) < (b?.seq ?? 0)).toBe(true);
    });

    it('stores all of a group or none, and says which were refused and why', async () => {
      const other = sectionId + 1;
      const batch = [append(line('a')), append(line('b'), { sectionId: other }), append(line('c'))];
      const result = await appendUpdates(database, batch, ({ sectionId: of }) =>
        of === other ? 'nee' : null,
      );
      expect(result).toEqual({ ok: false, refused: [{ index: 1, why: 'nee' }] });
      expect([(await rows()).length, (await rows(other)).length]).toEqual([1, 1]);
      sectionId += 1;
    });

    it('shows the judge how writer and section stand inside the transaction', async () => {
      const seen: Standing[] = [];
      const watch = (_append: Append, standing: Standing) => {
        seen.push(standing);
        return null;
      };
      const [newest] = (await rows()).slice(-1);
      await appendUpdates(database, [append(line('a'))], watch);
      expect(seen[0]).toEqual({
        participant: {
          sessionId: 's-an',
          name: 'Naam an',
          organisation: 'Gemeente',
          person: {
            id: 'an',
            programmateam: false,
            marktpartij: false,
            memberships: [{ werkgroep: 1, role: 'lid' }],
          },
        },
        section: {
          id: sectionId,
          werkgroep: 1,
          key: expect.any(String),
          status: 'leeg',
          generation: 1,
          head: newest?.seq,
        },
      });
    });

    it('knows no participant behind a session that ended, and no section that is not there', async () => {
      const seen: Standing[] = [];
      const { sessions } = database.schema;
      const id = 's-oud';
      const past = new Date(Date.now() - 1);
      await database.orm
        .insert(sessions)
        .values({ id, userId: 'bo', expiresAt: past, createdAt: past, device: '' });
      const batch = [append(line('a'), { sessionId: id }), append(line('b'), { sessionId: 'x' })];
      await appendUpdates(database, batch, (_append, standing) => {
        seen.push(standing);
        return 'nee';
      });
      expect(seen.map(({ participant }) => participant)).toEqual([null, null]);
    });

    it('judges a write of somebody, or for a section, that no longer exists', async () => {
      const nobody = append(line('a'), { sessionId: 'x', userId: 'weg' });
      const nowhere = append(line('b'), { sectionId: 9999 });
      const batch = [nobody, append(line('c')), nowhere];
      const judge = (_append: Append, { participant, section }: Standing) =>
        participant && section ? null : 'weg';
      const result = await appendUpdates(database, batch, judge);
      const refused = [0, 2].map((index) => ({ index, why: 'weg' }));
      expect(result).toEqual({ ok: false, refused });
      await expect(appendUpdates(database, [nowhere], yes)).rejects.toThrow();
      expect((await rows()).length).toBe(1);
    });

    it('keeps the first writer of a client id', async () => {
      const { writers } = database.schema;
      const byBo = { sessionId: 's-bo', userId: 'bo', organisation: 'Team' };
      await appendUpdates(database, [append(line('a'), { newClients: [5, 6] })], yes);
      await appendUpdates(database, [append(line('b'), { ...byBo, newClients: [6, 7] })], yes);
      const found = await database.orm
        .select({ client: writers.clientId, by: writers.userId, of: writers.organisation })
        .from(writers)
        .where(eq(writers.sectionId, sectionId))
        .orderBy(asc(writers.clientId));
      expect(found).toEqual([
        { client: 5, by: 'an', of: 'Gemeente' },
        { client: 6, by: 'an', of: 'Gemeente' },
        { client: 7, by: 'bo', of: 'Team' },
      ]);
      expect((await loadSection(database, sectionId)).clients.sort()).toEqual([5, 6, 7]);
    });

    it('takes an update of more clients than one statement can hold', async () => {
      const newClients = Array.from({ length: 9000 }, (_, i) => i + 1);
      await appendUpdates(database, [append(line('a'), { newClients })], yes);
      expect((await loadSection(database, sectionId)).clients).toHaveLength(9000);
    });

    it('loads a section as it was written, also over another connection', async () => {
      await appendUpdates(database, [append(line('a')), append(line('b'))], yes);
      const loaded = await loadSection(database, sectionId);
      expect(loaded).toMatchObject({
        generation: 1,
        sinceSnapshot: 3,
        seq: (await rows()).at(-1)?.seq,
      });
      const other = await opened.again();
      expect(await text(other)).toBe('a\nb');
      await other.close();
      await expect(loadSection(database, 9999)).rejects.toThrow('9999');
    });

    it('loads the present generation only', async () => {
      const { sections } = database.schema;
      await appendUpdates(database, [append(line('oud'))], yes);
      await compact(database, sectionId);
      await database.orm.update(sections).set({ generation: 2 }).where(eq(sections.id, sectionId));
      expect(await loadSection(database, sectionId)).toEqual({
        generation: 2,
        seq: 0,
        updates: [],
        sinceSnapshot: 0,
        clients: [],
      });
      await appendUpdates(database, [append(line('nieuw'), { generation: 2 })], yes);
      expect((await loadSection(database, sectionId)).sinceSnapshot).toBe(1);
      await compact(database, sectionId);
      expect((await loadSection(database, sectionId)).updates).toHaveLength(1);
    });

    it('compacts without touching the log, and reads on from the snapshot', async () => {
      for (let i = 0; i < 20; i += 1) await appendUpdates(database, [append(line(`${i}`))], yes);
      const before = await text();
      const stored = await compact(database, sectionId);
      expect(stored).toEqual({ seq: (await rows()).at(-1)?.seq, bytes: expect.any(Number) });
      expect((await rows()).length).toBe(21);
      expect(await loadSection(database, sectionId)).toMatchObject({
        sinceSnapshot: 0,
        ...{ seq: stored?.seq },
      });
      expect(await text()).toBe(before);
      expect(await compact(database, sectionId)).toBeNull();
      await appendUpdates(database, [append(line('na'))], yes);
      const loaded = await loadSection(database, sectionId);
      expect([loaded.sinceSnapshot, loaded.updates.length]).toEqual([1, 2]);
      expect(await text()).toBe(`${before}\nna`);
    });

    it('compacts a log with a row that Yjs cannot apply', async () => {
      await appendUpdates(database, [append(line('a')), append(Uint8Array.of(1, 1, 9))], yes);
      await appendUpdates(database, [append(line('b'))], yes);
      await compact(database, sectionId);
      expect(await text()).toBe('a\nb');
    });

    it('says what came after an update', async () => {
      const [{ seq } = { seq: 0 }] = await rows();
      const update = line('a');
      await appendUpdates(database, [append(update)], yes);
      const since = await loadSince(database, sectionId, seq);
      expect(since).toEqual({
        generation: 1,
        seq: (await rows()).at(-1)?.seq,
        updates: [Buffer.from(update)],
      });
      expect((await loadSince(database, sectionId, since.seq)).updates).toEqual([]);
    });

    it('shows the judge what another process wrote', async () => {
      const other = await opened.again();
      await appendUpdates(other, [append(line('elders'))], yes);
      await other.close();
      const newest = (await rows()).at(-1)?.seq;
      let head: number | undefined;
      await appendUpdates(database, [append(line('hier'))], (_append, { section }) => {
        head = section?.head;
        return null;
      });
      expect(head).toBe(newest);
    });

    it('rolls back when the judge throws', async () => {
      const broken = appendUpdates(database, [append(line('a'))], () => {
        throw new Error('bug');
      });
      await expect(broken).rejects.toThrow('bug');
      const { updateLog } = database.schema;
      const [row] = await database.orm
        .select({ n: count() })
        .from(updateLog)
        .where(eq(updateLog.sectionId, sectionId));
      expect(row?.n).toBe(1);
    });
  });
}
