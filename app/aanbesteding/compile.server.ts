/** From a choice to a document: what is frozen, in order, with where it comes from. */
import { createHash } from 'node:crypto';
import type { Visit } from '~/auth/session.server';
import { formatDate, formatDateTime } from '~/ui/dates';
import type { Database } from '../../db/open';
import { listBundleSections, readVersionContents, type VersionHead } from '../../db/queries/bundle';
import { addLogboekEntry } from '../../db/queries/logboek';
import type { Account } from '../../db/queries/people';
import { type BundleChoice, readChoice } from '../../domain/aanbesteding/choice';
import {
  type Bundle,
  type BundleChapter,
  type BundlePart,
  composeBundle,
} from '../../domain/aanbesteding/compose';
import type { DocumentJson } from '../../domain/plan/document';
import { countWords } from '../../domain/plan/text';
import type { Programme } from '../../domain/programme/programme';
import type { BundleJob, ChapterJob, PartJob } from './docx/job';
import { renderBundle } from './docx/render.server';
import { gapRemark, gapStatus, HASH_SHOWN, werkgroepTitle } from './words';

const TITLE = 'Input voor de aanbesteding';

/** What the choice in an address leads to now. */
export async function loadBundle({
  context: { database, programme },
  request,
}: Visit): Promise<{ choice: BundleChoice; bundle: Bundle<VersionHead> }> {
  const choice = readChoice(programme, new URL(request.url).searchParams);
  const states = await listBundleSections(database);
  return { choice, bundle: composeBundle(programme, states, choice) };
}

/**
 * Writes the document and notes in the logboek that it was handed out.
 * @returns the bytes of a DOCX and a name for the file
 */
export async function compileDocument(
  visit: Visit,
  account: Account,
  now: Date,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string }> {
  const { database, programme } = visit.context;
  const { choice, bundle } = await loadBundle(visit);
  const parts = bundle.chapters.flatMap((chapter) => chapter.parts);
  const contents = await readVersionContents(
    database,
    parts.map(({ version }) => version.id),
  );
  const bytes = await renderBundle(bundleJob(programme, choice, bundle, contents, now));
  await noteDownload(database, account, bundle, bytes);
  const day = now.toISOString().slice(0, 10);
  return { bytes, name: `${programme.programma.slug}-input-aanbesteding-${day}.docx` };
}

/** The document as plain data. */
export function bundleJob(
  programme: Programme,
  choice: BundleChoice,
  bundle: Bundle<VersionHead>,
  contents: ReadonlyMap<number, DocumentJson>,
  now: Date,
): BundleJob {
  const gap = (of: Bundle<VersionHead>['missing'][number]) => ({
    werkgroep: `${of.werkgroep.nummer} ${of.werkgroep.naam}`,
    section: of.section.titel,
    status: gapStatus(of),
    remark: gapRemark(of),
  });
  return {
    programme: programme.programma.naam,
    title: TITLE,
    municipalities: programme.programma.gemeenten.map(({ naam }) => naam),
    compiledAt: formatDateTime(now),
    day: formatDate(now),
    order: choice.order,
    asked: bundle.asked,
    included: bundle.included,
    chapters: bundle.chapters.map((chapter) => chapterJob(chapter, contents)),
    missing: bundle.missing.map(gap),
    notApplicable: bundle.notApplicable.map(gap),
  };
}

function chapterJob(
  chapter: BundleChapter<VersionHead>,
  contents: ReadonlyMap<number, DocumentJson>,
): ChapterJob {
  if (chapter.by === 'werkgroep') {
    return {
      title: werkgroepTitle(chapter.werkgroep),
      question: null,
      parts: chapter.parts.map((part) =>
        partJob(part, contents, { title: part.section.titel, question: part.section.vraag }),
      ),
    };
  }
  const { titel, vraag } = chapter.section;
  return {
    title: titel,
    question: vraag,
    parts: chapter.parts.map((part) =>
      partJob(part, contents, { title: werkgroepTitle(part.werkgroep), question: null }),
    ),
  };
}

function partJob(
  { id, version }: BundlePart<VersionHead>,
  contents: ReadonlyMap<number, DocumentJson>,
  heading: Pick<PartJob, 'title' | 'question'>,
): PartJob {
  const content = contents.get(version.id);
  if (!content) throw new Error(`version ${id} has no text`);
  const facts = [
    `gereed op ${formatDate(version.createdAt)}`,
    version.organisation,
    `SHA-256 ${version.sha256.slice(0, HASH_SHOWN)}…`,
  ];
  return {
    ...heading,
    content,
    words: countWords(content),
    provenance: { id, rest: facts.map((fact) => ` · ${fact}`).join('') },
  };
}

/** Who took what out of the product: the hash tells later whether a file is the one of then. */
async function noteDownload(
  database: Database,
  account: Account,
  { asked, included }: Bundle<VersionHead>,
  bytes: Uint8Array,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await database.atomically([
    addLogboekEntry(database, {
      actorId: account.id,
      action: 'aanbesteding.document',
      subject: 'aanbesteding',
      result: 'gelukt',
      details: { gekozen: asked, opgenomen: included, sha256 },
    }),
  ]);
}
