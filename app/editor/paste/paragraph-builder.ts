import type { Block, InlinePiece, TextPiece } from './blocks';

const WHITE_SPACE = /[\s\u00a0]+/g;
// Word Online and Google Docs put these in empty paragraphs. Joiners stay: emoji need them.
const INVISIBLE = /[\u200b\ufeff]/g;
const CONTROL = /\p{Cc}/gu;

/** Collects the inline pieces of one paragraph after another, with white space as a browser shows it. */
export class ParagraphBuilder {
  readonly blocks: Block[] = [];
  private pieces: InlinePiece[] = [];

  addText(raw: string, format: Omit<TextPiece, 'text'>): void {
    const collapsed = raw.replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').replace(CONTROL, '');
    const text = this.endsInSpace() ? collapsed.trimStart() : collapsed;
    if (text === '') return;
    const last = this.pieces.at(-1);
    const isSameFormat =
      last !== undefined &&
      last !== 'break' &&
      last.bold === format.bold &&
      last.italic === format.italic &&
      last.href === format.href;
    if (isSameFormat) last.text += text;
    else this.pieces.push({ text, ...format });
  }

  addBreak(): void {
    trimEnd(this.pieces);
    if (this.pieces.length > 0) this.pieces.push('break');
  }

  /** Ends the paragraph; one without text is left out. */
  endParagraph(): void {
    const pieces = this.pieces;
    this.pieces = [];
    while (pieces.length > 0) {
      trimEnd(pieces);
      if (pieces.at(-1) !== 'break') break;
      pieces.pop();
    }
    if (pieces.length > 0) this.blocks.push({ kind: 'paragraph', pieces });
  }

  addBlocks(blocks: Block[]): void {
    this.endParagraph();
    this.blocks.push(...blocks);
  }

  private endsInSpace(): boolean {
    const last = this.pieces.at(-1);
    return last === undefined || last === 'break' || last.text.endsWith(' ');
  }
}

function trimEnd(pieces: InlinePiece[]): void {
  for (let last = pieces.at(-1); last && last !== 'break'; last = pieces.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') return;
    pieces.pop();
  }
}
