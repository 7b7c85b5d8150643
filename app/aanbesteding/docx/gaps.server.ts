/** The end of the document: what was asked for and is not in it. */
import { HeadingLevel, Paragraph, type Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { BundleJob, GapJob } from './job';
import { printable } from './runs.server';
import { STYLE, TEXT_WIDTH } from './style.server';
import { bordered, headShading } from './tables.server';

const COLUMNS = [
  { title: 'Werkgroep', share: 0.29, of: (gap: GapJob) => gap.werkgroep },
  { title: 'Onderdeel', share: 0.25, of: (gap: GapJob) => gap.section },
  { title: 'Status', share: 0.16, of: (gap: GapJob) => gap.status },
  { title: 'Toelichting', share: 0.3, of: (gap: GapJob) => gap.remark },
];
const WIDTHS = COLUMNS.map(({ share }) => Math.floor(share * TEXT_WIDTH));

export function gapChapter({ missing, notApplicable }: BundleJob): (Paragraph | Table)[] {
  const none = 'Alles wat is gekozen en van toepassing is, staat in dit document.';
  return [
    heading('Wat ontbreekt', HeadingLevel.HEADING_1, true),
    ...(missing.length > 0
      ? [
          new Paragraph(
            'Deze onderdelen zijn gekozen, maar nu niet gereed. Ze staan niet in dit document.',
          ),
          gapTable(missing),
        ]
      : [new Paragraph(none)]),
    ...(notApplicable.length > 0
      ? [
          heading('Niet van toepassing', HeadingLevel.HEADING_2),
          new Paragraph(
            'De trekker of het programmateam heeft gezegd dat deze onderdelen niet van toepassing zijn.',
          ),
          gapTable(notApplicable),
        ]
      : []),
  ];
}

function heading(
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  pageBreakBefore?: boolean,
): Paragraph {
  return new Paragraph({ text, heading: level, pageBreakBefore });
}

function gapTable(gaps: GapJob[]): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: COLUMNS.map(({ title }, i) => cell(title, i, true)),
  });
  const rows = gaps.map(
    (gap) =>
      new TableRow({
        cantSplit: true,
        children: COLUMNS.map((column, i) => cell(column.of(gap), i, false)),
      }),
  );
  return bordered([head, ...rows], WIDTHS);
}

function cell(text: string, column: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    shading: isHead ? headShading : undefined,
    children: [
      new Paragraph({
        style: STYLE.cell,
        children: [new TextRun({ text: printable(text), bold: isHead || undefined })],
      }),
    ],
  });
}
