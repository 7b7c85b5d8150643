/** Inline content as runs: bold, italic, links and line breaks, in either direction. */
import { ExternalHyperlink, type IParagraphOptions, TextRun } from 'docx';
import type { DocumentNode } from '../../../domain/plan/document';
import { inlineText } from '../../../domain/plan/document-walk';
import { isAllowedLink } from '../../../domain/plan/links';

type ParagraphChild = NonNullable<IParagraphOptions['children']>[number];

// XML 1.0 has no place for these; a document that holds one cannot be opened.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;

/** Text that every reader of XML accepts: white space becomes a space, the rest a sign for unknown. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (sign) => (/\s/.test(sign) ? ' ' : '\ufffd'));
}

/** Whether a paragraph reads from right to left: its first letter says so. */
export function readsRightToLeft(nodes: readonly DocumentNode[]): boolean {
  const first = LETTER.exec(inlineText(nodes))?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/** The runs of a paragraph. `bold` is for cells of a table's head. */
export function inlineRuns(nodes: readonly DocumentNode[], bold = false): ParagraphChild[] {
  return nodes.map((node) => {
    const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.href;
    if (!isAllowedLink(href)) return run(node, bold);
    return new ExternalHyperlink({ link: href, children: [run(node, bold, 'Hyperlink')] });
  });
}

function run(node: DocumentNode, bold: boolean, style?: string): TextRun {
  if (node.type === 'hardBreak') return new TextRun({ break: 1 });
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
  const text = printable(inlineText([node]));
  return new TextRun({
    text,
    style,
    bold: bold || has('bold') || undefined,
    italics: has('italic') || undefined,
    rightToLeft: RIGHT_TO_LEFT.test(text) || undefined,
  });
}
