import type { Database } from '../../db/open';
import {
  listSectionNames,
  readStoredProgramme,
  readWholeSection,
  type SectionName,
} from '../../db/queries/audit';
import { readLogboek } from '../../db/queries/logboek';
import { sectionId, versionId } from '../../domain/plan/version-id';
import { checkLogboek, checkProgramme } from './check-records';
import { checkSection } from './check-section';
import { type Command, type Outcome, Refusal } from './command';
import { withInstallation } from './installation';

/** Checks the database and every plan in it, and names what is wrong. */
export const check: Command = {
  name: 'controle',
  usage: '[--json]',
  explanation: 'Controleert de database, alle plannen, alle versies en het logboek.',
  options: {},
  required: [],
  positionals: 0,
  run: (_input, io) =>
    withInstallation(io, async ({ database }) => {
      const report = await checkAll(database);
      const { problems } = report;
      if (problems.length === 0) return toOutcome(report, 'Alles is in orde.');
      const n = problems.length === 1 ? '1 fout' : `${problems.length} fouten`;
      throw new Refusal(
        `De controle vond ${n}. ${problems[0]}.`,
        toOutcome(report, problems.map((problem) => `FOUT ${problem}`).join('\n')),
      );
    }),
};

interface Report {
  problems: string[];
  sections: number;
  versions: number;
  entries: number;
  /** Sections whose row is behind their log: normal while people write. */
  behind: number;
}

async function checkAll(database: Database): Promise<Report> {
  const entries = await readLogboek(database);
  const report: Report = {
    problems: [
      ...(await database.integrity()).map((line) => `database: ${line}`),
      ...checkProgramme(await readStoredProgramme(database)),
      ...checkLogboek(entries),
    ],
    sections: 0,
    versions: 0,
    entries: entries.length,
    behind: 0,
  };
  // One section at a time: the histories of all plans together need not fit in memory.
  for (const name of await listSectionNames(database)) await addSection(database, name, report);
  return report;
}

async function addSection(database: Database, name: SectionName, report: Report): Promise<void> {
  const place = `(${name.slug}/${name.key})`;
  const id = sectionId(name.werkgroep, name.nummer);
  report.sections += 1;
  try {
    const whole = await readWholeSection(database, name.id);
    const found = checkSection(whole);
    report.versions += whole.versions.length;
    report.behind += found.behind ? 1 : 0;
    report.problems.push(...found.problems.map((problem) => `${id} ${place}: ${problem}`));
    for (const [number, problem] of found.versions) {
      const version = versionId(name.werkgroep, name.nummer, number);
      report.problems.push(`${version} ${place}: ${problem}`);
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report.problems.push(`${id} ${place}: niet te lezen (${why})`);
  }
}

function toOutcome(
  { problems, sections, versions, entries, behind }: Report,
  text: string,
): Outcome {
  const counts = `Gecontroleerd: ${sections} onderdelen, ${versions} versies, ${entries} regels in het logboek.`;
  const writing =
    behind > 0
      ? `\nBij ${behind} onderdelen loopt de leesversie nog achter. Samenspoor werkt die zelf bij.`
      : '';
  return {
    text: `${text}\n${counts}${writing}`,
    json: {
      fouten: problems,
      onderdelen: sections,
      versies: versions,
      logboek: entries,
      achter: behind,
    },
  };
}
