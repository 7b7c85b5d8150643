/** Writes the whole DOCX from plain data. Blocks while it works: see render.server.ts. */
import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { blocksOf } from './blocks.server';
import { contents, titlePage } from './front.server';
import { gapChapter } from './gaps.server';
import type { BundleJob, ChapterJob, PartJob } from './job';
import type { Block } from './paragraph.server';
import { printable } from './runs.server';
import { createListCounter, type ListCounter, textSetting } from './setting.server';
import { documentStyles, PAGE, STYLE, TEXT_WIDTH } from './style.server';

/**
 * Laying out pages to number the contents costs about a tenth of a millisecond a word. A larger
 * document leaves the numbers to Word, which asks to fill them in when it opens it.
 */
export const MAX_WORDS_FOR_PAGE_NUMBERS = 25_000;

/** @returns the bytes of a DOCX that Word and LibreOffice open without repair */
export async function writeBundle(job: BundleJob): Promise<Uint8Array<ArrayBuffer>> {
  const words = job.chapters.flatMap(({ parts }) => parts).reduce((n, part) => n + part.words, 0);
  const hasPageNumbers = job.pageNumbers !== false && words <= MAX_WORDS_FOR_PAGE_NUMBERS;
  const lists = createListCounter();
  const document = new Document({
    title: `${job.title} – ${job.programme}`,
    subject: `Vastgelegde onderdelen uit de plannen van de werkgroepen, ${job.day}`,
    creator: `${job.programme}, programmateam`,
    lastModifiedBy: 'Samenspoor',
    keywords: ['aanbesteding', job.programme, ...versionIds(job)].map(printable).join(', '),
    description: `${job.included} van ${job.asked} gekozen onderdelen, samengesteld op ${job.compiledAt}`,
    styles: documentStyles,
    // Guesses where a letter's width is not known, such as an emoji, instead of leaving blanks.
    pageNumbers: hasPageNumbers ? estimatePageNumbersWith({ guess: true }) : undefined,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: 1300, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer(job), first: new Footer({ children: [new Paragraph('')] }) },
        children: [
          ...titlePage(job),
          ...contents(hasPageNumbers),
          ...job.chapters.flatMap((chapter) => chapterBlocks(chapter, lists)),
          ...gapChapter(job),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const versionIds = ({ chapters }: BundleJob) =>
  chapters.flatMap(({ parts }) => parts.map(({ provenance }) => provenance.id));

function footer({ programme, title, day }: BundleJob): Footer {
  const words = printable(`${programme} · ${title} · ${day}`);
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ children: [words, new Tab(), 'Pagina ', PageNumber.CURRENT] }),
          new TextRun({ children: [' van ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function chapterBlocks(chapter: ChapterJob, lists: ListCounter): Block[] {
  return [
    new Paragraph({
      text: printable(chapter.title),
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
    }),
    ...question(chapter.question),
    ...chapter.parts.flatMap((part) => partBlocks(part, lists)),
  ];
}

function partBlocks(part: PartJob, lists: ListCounter): Block[] {
  return [
    new Paragraph({ text: printable(part.title), heading: HeadingLevel.HEADING_2 }),
    ...question(part.question),
    ...blocksOf(part.content, textSetting(TEXT_WIDTH, lists)),
    provenance(part),
  ];
}

function question(text: string | null): Paragraph[] {
  return text === null ? [] : [new Paragraph({ style: STYLE.question, text: printable(text) })];
}

function provenance({ provenance: { id, rest } }: PartJob): Paragraph {
  return new Paragraph({
    style: STYLE.provenance,
    children: [new TextRun({ text: id, bold: true }), new TextRun({ text: printable(rest) })],
  });
}
