import { isAllowedLink } from '../../../domain/plan/links';
import type { Block, FlatItem, InlinePiece } from './blocks';
import { readList } from './lists';
import { nestItems } from './nest-items';
import { ParagraphBuilder } from './paragraph-builder';
import {
  boldOf,
  excelClassStyles,
  isHidden,
  italicOf,
  keepsLineEnds,
  type Styles,
  stylesOf,
} from './styles';
import { readTable } from './tables';
import { headingLevel, isMarker, isWordAside, isWordQuote, wordListItem } from './word';

interface Context {
  bold: boolean;
  italic: boolean;
  href: string | null;
  keepLineEnds: boolean;
  classStyles: ReadonlyMap<string, Styles>;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

const DROPPED = new Set(
  (
    'applet area audio base button canvas datalist embed frame frameset head iframe img input link ' +
    'map math meta meter noscript object option picture progress script select source style svg ' +
    'template textarea title track video xml o:p'
  ).split(' '),
);

const BLOCKS = new Set(
  (
    'address article aside body caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form header hgroup hr html legend li main nav p pre search section summary ' +
    'tbody td tfoot th thead tr'
  ).split(' '),
);

/** Reads a pasted page as blocks, with only what a section can hold. */
export function readPage(page: Document, styleSheets: string): Block[] {
  const context: Context = {
    bold: false,
    italic: false,
    href: null,
    keepLineEnds: false,
    classStyles: excelClassStyles(styleSheets),
  };
  return readBlocks(page.body.childNodes, context);
}

function readBlocks(nodes: Iterable<Node>, context: Context): Block[] {
  const builder = new ParagraphBuilder();
  readNodes(nodes, context, builder);
  builder.endParagraph();
  return joinQuotes(nestItems(builder.blocks));
}

function readNodes(nodes: Iterable<Node>, context: Context, builder: ParagraphBuilder): void {
  for (const node of nodes) {
    if (node.nodeType === TEXT_NODE) readText(node.nodeValue ?? '', context, builder);
    if (node.nodeType === ELEMENT_NODE) readElement(node as Element, context, builder);
  }
}

function readText(text: string, context: Context, builder: ParagraphBuilder): void {
  const lines = context.keepLineEnds ? text.split(/\r?\n/) : [text];
  lines.forEach((line, index) => {
    if (index > 0) builder.addBreak();
    builder.addText(line, { bold: context.bold, italic: context.italic, href: context.href });
  });
}

function readElement(element: Element, outer: Context, builder: ParagraphBuilder): void {
  const name = element.localName;
  const styles = stylesOf(element, outer.classStyles);
  const isDropped = DROPPED.has(name) || /^[vm]:/.test(name);
  if (isDropped || isHidden(element, styles) || isWordAside(element, styles)) return;
  const context = contextIn(element, styles, outer);
  const level = headingLevel(element, styles);
  if (level !== null) builder.addBlocks(asHeadings(readBlocks(element.childNodes, context), level));
  else if (name === 'br') builder.addBreak();
  else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') {
    builder.addBlocks(readList(element, context, readBlocks));
  } else if (name === 'table') builder.addBlocks(readTable(element, context, readBlocks));
  else if (name === 'blockquote')
    builder.addBlocks(asQuote(readBlocks(element.childNodes, context)));
  else if (name === 'p') builder.addBlocks(readParagraph(element, styles, context));
  else if (BLOCKS.has(name)) {
    builder.endParagraph();
    readNodes(element.childNodes, context, builder);
    builder.endParagraph();
  } else readNodes(element.childNodes, context, builder);
}

function contextIn(element: Element, styles: Styles, outer: Context): Context {
  const href = element.localName === 'a' ? element.getAttribute('href')?.trim() : undefined;
  return {
    ...outer,
    bold: boldOf(element, styles) ?? outer.bold,
    italic: italicOf(element, styles) ?? outer.italic,
    keepLineEnds: keepsLineEnds(element, styles) ?? outer.keepLineEnds,
    href: href === undefined ? outer.href : isAllowedLink(href) ? href : null,
  };
}

function readParagraph(element: Element, styles: Styles, context: Context): Block[] {
  const blocks = readBlocks(element.childNodes, context);
  const place = wordListItem(element, styles, markerText(element, context));
  if (place) return [{ kind: 'item', ...place, blocks } satisfies FlatItem];
  return isWordQuote(element) ? asQuote(blocks, 'joins') : blocks;
}

/** The text of Word's list marker; null when the paragraph has none. */
function markerText(paragraph: Element, context: Context): string | null {
  const marker = [...paragraph.querySelectorAll('span')].find((span) =>
    isMarker(stylesOf(span, context.classStyles)),
  );
  return marker ? (marker.textContent ?? '') : null;
}

/** A heading is bold by itself; what is no paragraph inside it stays as it is. */
function asHeadings(blocks: Block[], level: 3 | 4 | 5): Block[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { kind: 'heading', level, pieces: block.pieces.map(withoutBold) }
      : block,
  );
}

function withoutBold(piece: InlinePiece): InlinePiece {
  return piece === 'break' ? piece : { ...piece, bold: false };
}

function asQuote(blocks: Block[], joins?: 'joins'): Block[] {
  return blocks.length > 0 ? [{ kind: 'quote', blocks, ...(joins && { joins: true }) }] : [];
}

/** Word writes a quote of two paragraphs as two paragraphs that are quotes. */
function joinQuotes(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const belongs = block.kind === 'quote' && block.joins && last?.kind === 'quote' && last.joins;
    if (belongs) last.blocks.push(...block.blocks);
    else joined.push(block);
  }
  return joined;
}
