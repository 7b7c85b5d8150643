/** An installation on a temporary folder, and commands run in it, for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as Y from 'yjs';
import { type Database, openDatabase } from '../../db/open';
import { decideSection } from '../../db/queries/decide-section';
import { findAccount, findCredentials } from '../../db/queries/people';
import { findSection } from '../../db/queries/sections';
import { loadSection } from '../../db/update-log';
import { FRAGMENT_NAME } from '../../domain/plan/document-schema';
import { runBeheer } from './main';

export interface TestInstallation {
  folder: string;
  /** Path of the database file. */
  file: string;
  run(
    args: string[],
    stdin?: string,
    settings?: Record<string, string>,
  ): Promise<{ code: number; out: string; err: string }>;
  /** Opens the database for a moment, as a server would. */
  open<T>(work: (database: Database) => Promise<T>): Promise<T>;
  dispose(): void;
}

export function makeTestInstallation(): TestInstallation {
  const folder = mkdtempSync(join(tmpdir(), 'samenspoor-beheer-'));
  const file = join(folder, 'data', 'test.db');
  const env = { DATABASE_URL: `file:${file}`, INIT_CWD: folder };
  return {
    folder,
    file,
    async run(args, stdin = '', settings = {}) {
      let out = '';
      let err = '';
      const code = await runBeheer(args, {
        stdin: Readable.from(stdin === '' ? [] : [stdin]),
        stdout: { write: (text: string) => (out += text) },
        stderr: { write: (text: string) => (err += text) },
        env: { ...env, ...settings },
      });
      return { code, out, err };
    },
    async open(work) {
      const database = await openDatabase(env.DATABASE_URL);
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The arguments that add a person, with what a test wants otherwise. */
export const addUserArgs = (...more: string[]) => [
  'gebruiker-toevoegen',
  ...['--email', 'ans@voorbeeld.nl', '--naam', 'Ans', '--organisatie', 'Gemeente'],
  ...more,
];

export const PASSWORD = 'een lang wachtwoord';

/** Writes in a section through its log and marks it gereed, on behalf of the person of addUserArgs. */
export async function writeAndClose(database: Database, slug: string, key: string, text: string) {
  const section = await findSection(database, slug, key);
  const user = await findCredentials(database, 'ans@voorbeeld.nl');
  const account = user && (await findAccount(database, user.id));
  if (!section || !account) throw new Error('add the person first');
  const { generation, updates } = await loadSection(database, section.id);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const known = Y.encodeStateVector(doc);
  const paragraph = doc.getXmlFragment(FRAGMENT_NAME).get(0) as Y.XmlElement;
  paragraph.insert(0, [new Y.XmlText(text)]);
  await database.orm.insert(database.schema.updateLog).values({
    sectionId: section.id,
    generation,
    userId: account.id,
    update: Buffer.from(Y.encodeStateAsUpdate(doc, known)),
    createdAt: new Date(),
  });
  const asked = { slug, key, action: 'gereed' as const, reason: '' };
  const decision = await decideSection(database, account, asked);
  if (!decision.ok) throw new Error(decision.message);
  return section.id;
}
