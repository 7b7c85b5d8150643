import { copyFileSync, existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase } from '../../db/open';
import { addLogboekEntry } from '../../db/queries/logboek';
import { checkCopy, replaceDatabaseFile, sqlitePath } from '../../db/sqlite-file';
import { readEnvironment } from '../environment';
import { type Command, Refusal } from './command';
import { pathFrom } from './installation';

/** Puts a copy back. Nothing changes until the copy has been checked and the server has stopped. */
export const restore: Command = {
  name: 'terugzetten',
  usage: 'BESTAND [--json]',
  explanation:
    'Controleert een reservekopie en zet haar terug. Stop Samenspoor eerst. De oude database blijft bewaard.',
  options: {},
  required: [],
  positionals: 1,
  run: async ({ positionals: [name = ''] }, io) => {
    const path = sqlitePath(readEnvironment(io.env).databaseUrl);
    const file = pathFrom(io, name);
    refuseUnusable(file, path);
    mkdirSync(dirname(path), { recursive: true });
    const moment = new Date().toISOString().replace(/[:.]/g, '-');
    const copy = `${path}.nieuw-${moment}`;
    const aside = `${path.replace(/\.db$/, '')}-vervangen-${moment}.db`;
    try {
      copyFileSync(file, copy);
      checkCopy(copy);
      await bringUpToDate(copy);
      const kept = replaceDatabaseFile({ path, copy, aside });
      const where = kept ? ` De oude database staat in ${aside}.` : '';
      return {
        text: `Teruggezet: ${file}.${where}`,
        json: { bestand: file, database: path, vervangen: kept ? aside : null },
      };
    } finally {
      for (const end of ['', '-journal', '-wal', '-shm']) rmSync(copy + end, { force: true });
    }
  },
};

function refuseUnusable(file: string, path: string): void {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new Refusal(`Het bestand ${file} bestaat niet.`);
  }
  if (existsSync(path) && realpathSync(file) === realpathSync(path)) {
    throw new Refusal(`${file} is de database zelf. Kies een reservekopie.`);
  }
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) {
    throw new Refusal(
      `Naast ${file} staat een -wal-bestand: dit is een database in gebruik, geen reservekopie.`,
    );
  }
}

/** Migrates the copy and notes in its logboek that it was put back, before anybody uses it. */
async function bringUpToDate(copy: string): Promise<void> {
  const database = await openDatabase(`file:${copy}`);
  try {
    await addLogboekEntry(database, {
      actorId: null,
      action: 'database.teruggezet',
      subject: 'database',
      result: 'gelukt',
    });
  } finally {
    await database.close();
  }
}
