/** How the document looks: sizes in twips (a twentieth of a point) unless said otherwise. */
import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx';

/** Every machine has it, or a font of the same widths; screen readers and printers know it. */
const FONT = 'Arial';
/** Word draws ballot boxes from this font; others fall back by themselves. */
export const SYMBOL_FONT = 'Segoe UI Symbol';

export const COLOUR = {
  ink: '16232E',
  quiet: '465766',
  accent: '084652',
  line: 'B9C6CE',
  soft: 'E3F0F1',
} as const;

/** A4 with 2.5 cm at both sides. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1418 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** How far a list item stands in from its list. */
export const LIST_STEP = 397;
/** How far a quote stands in from the text around it. */
export const QUOTE_STEP = 340;

/** Ids of the styles that are ours; Word shows their names. */
export const STYLE = {
  question: 'Vraag',
  provenance: 'Herkomst',
  quote: 'Citaat',
  cell: 'Tabeltekst',
  gap: 'Tussenruimte',
  above: 'Bovenschrift',
  lead: 'Inleiding',
  contents: 'Inhoudskop',
  footer: 'Voettekst',
} as const;

/** Space around a paragraph, and its line height in 240ths of a line: LibreOffice wants the rule. */
const spacing = (before: number, after: number, line: number) => ({
  before,
  after,
  line,
  lineRule: LineRuleType.AUTO,
});

const heading = (size: number, before: number, after: number, color: string = COLOUR.accent) => ({
  run: { size, bold: true, color, font: FONT },
  paragraph: { spacing: spacing(before, after, 264), keepNext: true, keepLines: true },
});

const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });

export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: COLOUR.ink, language: { value: 'nl-NL' } },
      paragraph: { spacing: spacing(0, 120, 293) },
    },
    title: heading(60, 0, 240),
    heading1: heading(36, 0, 200),
    heading2: heading(27, 420, 100),
    heading3: heading(24, 260, 80, COLOUR.ink),
    heading4: heading(22, 220, 60, COLOUR.ink),
    heading5: heading(21, 200, 60, COLOUR.quiet),
    hyperlink: { run: { color: '0B5C6B', underline: {} } },
  },
  paragraphStyles: [
    {
      ...own(STYLE.question, 'Vraag'),
      run: { italics: true, color: COLOUR.quiet },
      paragraph: { spacing: spacing(0, 160, 293), keepNext: true },
    },
    {
      ...own(STYLE.provenance, 'Herkomst'),
      run: { size: 17, color: COLOUR.quiet },
      paragraph: {
        spacing: spacing(200, 120, 252),
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 5, color: COLOUR.line } },
        keepLines: true,
      },
    },
    {
      ...own(STYLE.quote, 'Citaat'),
      run: { color: COLOUR.quiet },
      paragraph: {
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: COLOUR.line } },
      },
    },
    {
      ...own(STYLE.cell, 'Tabeltekst'),
      run: { size: 19 },
      paragraph: { spacing: spacing(20, 40, 264), alignment: AlignmentType.LEFT },
    },
    {
      ...own(STYLE.gap, 'Tussenruimte'),
      run: { size: 8 },
      paragraph: { spacing: spacing(0, 60, 120) },
    },
    {
      ...own(STYLE.above, 'Bovenschrift'),
      run: { size: 24, color: COLOUR.quiet },
      paragraph: {
        spacing: spacing(3300, 80, 264),
        border: { top: { style: BorderStyle.SINGLE, size: 36, space: 14, color: COLOUR.accent } },
      },
    },
    {
      ...own(STYLE.lead, 'Inleiding'),
      run: { size: 24 },
      paragraph: { spacing: spacing(0, 200, 320) },
    },
    { ...own(STYLE.contents, 'Inhoudskop'), ...heading(36, 0, 240) },
    {
      ...own(STYLE.footer, 'Voettekst'),
      run: { size: 17, color: COLOUR.quiet },
      paragraph: { spacing: spacing(0, 0, 240) },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: spacing(160, 40, 264) },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      paragraph: { spacing: spacing(0, 30, 264), indent: { left: 340 } },
    },
  ],
};
