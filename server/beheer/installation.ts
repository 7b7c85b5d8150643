/** The installation that a command works on: the same settings and database as the server's. */
import { resolve } from 'node:path';
import { type Database, openDatabase } from '../../db/open';
import { findProgramme, loadProgramme } from '../../db/queries/programme';
import type { Programme } from '../../domain/programme/programme';
import { readEnvironment } from '../environment';
import { readProgrammeFile } from '../programme-file';
import type { Io } from './command';

export interface Installation {
  database: Database;
  programme: Programme;
}

/**
 * Runs work on the database of this installation, running or not, and closes it. A database that
 * does not exist yet is made, as the server would.
 */
export async function withInstallation<T>(
  { env }: Io,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const { databaseUrl, programmaFile } = readEnvironment(env);
  const database = await openDatabase(databaseUrl);
  try {
    const programme = await programmeOf(database, programmaFile);
    return await work({ database, programme });
  } finally {
    await database.close();
  }
}

/** What stands in the database goes before the file: that is only for an empty one. */
async function programmeOf(database: Database, file: string): Promise<Programme> {
  const present = await findProgramme(database);
  if (present) return present;
  const programme = readProgrammeFile(file);
  await loadProgramme(database, programme);
  return programme;
}

/** A file as the person who typed it meant it: npm starts commands in the project's own folder. */
export function pathFrom({ env }: Io, file: string): string {
  return resolve(env.INIT_CWD ?? '.', file);
}
