/** Comparing two texts, and finding the texts to compare. */
import { problem } from '~/auth/session.server';
import type { Account } from '../../db/queries/people';
import { findVersion, listVersions, type SectionDetail } from '../../db/queries/sections';
import { compareTexts } from '../../domain/plan/compare';
import { versionId } from '../../domain/plan/version-id';
import type { AppContext } from '../context.server';
import { countChangedWords, toBlocks, toLines } from './compare-lines';
import type { Comparison } from './compared-text';
import { requireSection } from './section-place.server';

/** Compares two texts word by word, ready to be shown. */
export function compareForReading(before: string, after: string): Comparison {
  const differences = compareTexts(before, after);
  return { ...countChangedWords(differences), blocks: toBlocks(toLines(differences)) };
}

/** The present text, beside the numbers of frozen versions. */
export const NOW = 'nu';

/**
 * The section with its text as it is on disk now.
 * @throws 404, 403 problem
 */
export async function readCurrentSection(
  context: AppContext,
  account: Account,
  where: { slug?: string; key?: string },
): Promise<SectionDetail> {
  const { id } = await requireSection(context, account, where);
  await context.collaboration.flush(id);
  return requireSection(context, account, where);
}

/**
 * Compares two moments of a section.
 * @param asked `van` and `tot`: a version number or `nu`; without them the newest version and now
 * @throws 404, 403 problem
 */
export async function compareVersions(
  context: AppContext,
  account: Account,
  where: { slug?: string; key?: string },
  asked: { from: string | null; to: string | null },
) {
  const section = await readCurrentSection(context, account, where);
  const versions = await listVersions(context.database, section.id);
  const newest = versions[0]?.number;
  if (newest === undefined) return { section, versions, comparison: null, from: NOW, to: NOW };
  const from = asked.from || String(newest);
  const to = asked.to || NOW;
  const [before, after] = [
    await textAt(context, section, from),
    await textAt(context, section, to),
  ];
  return { section, versions, comparison: compareForReading(before, after), from, to };
}

async function textAt(
  { database }: AppContext,
  section: SectionDetail,
  moment: string,
): Promise<string> {
  if (moment === NOW) return section.text;
  const number = /^\d{1,6}$/.test(moment) ? Number(moment) : 0;
  const version = await findVersion(database, section.id, number);
  if (!version) throw problem(404, 'Niet gevonden', 'Deze versie bestaat niet.');
  return version.text;
}

/** How people call a moment of a section: a version id, or the text of now. */
export function momentInWords(
  { werkgroep, nummer }: { werkgroep: number; nummer: number },
  moment: string,
): string {
  return moment === NOW ? 'de tekst van nu' : versionId(werkgroep, nummer, Number(moment));
}
