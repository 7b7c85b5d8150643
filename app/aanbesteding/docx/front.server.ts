/** The title page and the contents. */
import { Paragraph, TableOfContents, TextRun } from 'docx';
import type { BundleJob } from './job';
import { printable } from './runs.server';
import { STYLE } from './style.server';

/** What this is, of whom, of when, and what is not in it. */
export function titlePage(job: BundleJob): Paragraph[] {
  const { asked, included } = job;
  const parts = included === 1 ? '1 onderdeel' : `${included} onderdelen`;
  const lead = [
    `Dit document bevat ${parts} uit de plannen van de werkgroepen. Er zijn er ${asked} gekozen.`,
    'Alleen vastgelegde versies staan erin. Onder elk onderdeel staat welke versie het is, wanneer die gereed is gemeld en namens welke organisatie.',
    'Achterin staat wat nog ontbreekt.',
  ];
  return [
    new Paragraph({ style: STYLE.above, text: printable(job.programme) }),
    new Paragraph({ style: 'Title', text: printable(job.title) }),
    new Paragraph({
      style: STYLE.lead,
      children: [
        new TextRun({ text: printable(job.municipalities.join(', ')), bold: true }),
        new TextRun({ text: job.compiledAt, break: 1 }),
      ],
      spacing: { after: 900 },
    }),
    ...lead.map((text) => new Paragraph({ style: STYLE.lead, text })),
  ];
}

/** A real field that Word can update, with its entries already written for who opens it elsewhere. */
export function contents(hasPageNumbers: boolean): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: STYLE.contents, text: 'Inhoud', pageBreakBefore: true }),
    new TableOfContents('Inhoud', {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: !hasPageNumbers,
    }),
  ];
}
