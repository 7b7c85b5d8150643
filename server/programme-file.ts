/** Reads the programme file that an installation starts from. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Programme, parseProgramme } from '../domain/programme/programme';
import { EnvironmentError } from './environment';

/**
 * @param path of a JSON file in the shape of db/programma.json
 * @throws EnvironmentError with one line that names the file, the field and what is wrong
 */
export function readProgrammeFile(path: string): Programme {
  const name = relative(process.cwd(), path) || path;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is geen geldige JSON' : 'kan niet worden gelezen';
    throw new EnvironmentError(`Programmabestand ${name} ${why}.`);
  }
  const parsed = parseProgramme(data);
  if (!parsed.ok) throw new EnvironmentError(`Programmabestand ${name}: ${parsed.problem}`);
  return parsed.programme;
}
