import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from '../../db/open';
import { addLogboekEntry } from '../../db/queries/logboek';
import { checkCopy } from '../../db/sqlite-file';
import { type Command, Refusal } from './command';
import { pathFrom, withInstallation } from './installation';

/** Writes a consistent, checked copy of the database, also while people write. */
export const backUp: Command = {
  name: 'reservekopie',
  usage: 'BESTAND [--json]',
  explanation: 'Maakt een gecontroleerde kopie van de database, ook als Samenspoor draait.',
  options: {},
  required: [],
  positionals: 1,
  run: ({ positionals: [name = ''] }, io) => {
    const file = pathFrom(io, name);
    refuseExisting(file);
    if (!existsSync(dirname(file))) throw new Refusal(`De map ${dirname(file)} bestaat niet.`);
    return withInstallation(io, async ({ database }) => {
      await writeCopy(database, file);
      const bytes = statSync(file).size;
      await addLogboekEntry(database, {
        actorId: null,
        action: 'database.reservekopie',
        subject: 'database',
        result: 'gelukt',
        details: { bytes },
      });
      return {
        text: `Reservekopie gemaakt en gecontroleerd: ${file} (${Math.ceil(bytes / 1024)} kB).`,
        json: { bestand: file, bytes },
      };
    });
  },
};

/** Under its own name the file is whole or is not there. */
async function writeCopy(database: Database, file: string): Promise<void> {
  const unfinished = `${file}.onaf-${process.pid}`;
  try {
    await database.backup(unfinished);
    checkCopy(unfinished);
    refuseExisting(file);
    renameSync(unfinished, file);
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + end, { force: true });
  }
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw new Refusal(`${file} bestaat al. Kies een andere naam.`);
}
