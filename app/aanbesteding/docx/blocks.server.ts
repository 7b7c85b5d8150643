/** The blocks of a section's text as paragraphs and tables of a DOCX. */
import { HeadingLevel } from 'docx';
import type { DocumentNode } from '../../../domain/plan/document';
import { boundedInteger, contentParts } from '../../../domain/plan/document-walk';
import { listBlocks } from './lists.server';
import { type Block, hasText, textBlock } from './paragraph.server';
import { inRow, movedIn, type Setting } from './setting.server';
import { QUOTE_STEP } from './style.server';
import { tableBlocks } from './tables.server';

/** A section's own title is a Heading 2, so the headings in its text begin at 3. */
const HEADINGS = [HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5] as const;

/** Everything inside a node, in order. Empty paragraphs and headings are left out. */
export function blocksOf(node: Pick<DocumentNode, 'type' | 'content'>, setting: Setting): Block[] {
  const parts = contentParts(node);
  // People often leave an empty paragraph at the end: it is not the last line of the text.
  const last = parts.findLastIndex((part) =>
    hasText(part.kind === 'inline' ? part.nodes : [part.node]),
  );
  return parts.flatMap((part, index) => {
    const own = inRow(setting, index, last + 1);
    return part.kind === 'inline' ? textBlock(part.nodes, own) : blockOf(part.node, own);
  });
}

function blockOf(node: DocumentNode, setting: Setting): Block[] {
  switch (node.type) {
    case 'heading':
      return headingBlocks(node, setting);
    case 'blockquote':
      return blocksOf(node, { ...movedIn(setting, QUOTE_STEP), quoted: true });
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return listBlocks(node, setting, blocksOf);
    case 'table':
      return tableBlocks(node, setting, blocksOf);
    default:
      return blocksOf(node, setting);
  }
}

/** A heading that holds a block, which only a forged document has, gives it a place of its own. */
function headingBlocks(node: DocumentNode, setting: Setting): Block[] {
  const heading = HEADINGS[boundedInteger(node.attrs?.level, 3, 5, 3) - 3];
  return contentParts(node).flatMap((part) =>
    part.kind === 'inline'
      ? textBlock(part.nodes, setting, { heading, style: undefined, keepNext: undefined })
      : blockOf(part.node, setting),
  );
}
