/** Arranges the differences between two texts in lines to read. Pure. */
import type { Difference } from '../../domain/plan/compare';

export interface ComparedLine {
  pieces: Difference[];
  changed: boolean;
}

/** Lines that changed with a line around them, or lines that stayed the same. */
export interface ComparedBlock {
  kind: 'anders' | 'gelijk';
  lines: ComparedLine[];
}

/** Equal lines that stay in view on either side of a change. */
const CONTEXT = 1;

/** Cuts differences at line ends. Lines without text are left out. */
export function toLines(differences: readonly Difference[]): ComparedLine[] {
  const lines: Difference[][] = [[]];
  for (const { kind, text } of differences) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: part });
    });
  }
  return lines
    .filter((pieces) => pieces.some(({ text }) => text.trim() !== ''))
    .map((pieces) => ({ pieces, changed: pieces.some(({ kind }) => kind !== 'gelijk') }));
}

/** Takes lines together so that long stretches without a change can be folded. */
export function toBlocks(lines: readonly ComparedLine[]): ComparedBlock[] {
  const blocks: ComparedBlock[] = [];
  lines.forEach((line, index) => {
    const near = lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1);
    const kind = near.some(({ changed }) => changed) ? 'anders' : 'gelijk';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  });
  return blocks;
}

/** How many words came and went. */
export function countChangedWords(differences: readonly Difference[]): {
  added: number;
  removed: number;
} {
  const words = (wanted: Difference['kind']) =>
    differences
      .filter(({ kind }) => kind === wanted)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
  return { added: words('toegevoegd'), removed: words('verwijderd') };
}
