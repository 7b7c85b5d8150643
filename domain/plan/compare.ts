import { type ChangeObject, diffLines, diffWordsWithSpace } from 'diff';

export type DifferenceKind = 'gelijk' | 'toegevoegd' | 'verwijderd';

export interface Difference {
  kind: DifferenceKind;
  text: string;
}

// The work grows with the square of the number of changes. These bounds keep it near a tenth of a
// second: 500 replaced words, a third of a long section. Beyond that a reader sees a new text anyway.
const MAX_WORD_CHANGES = 1000;
const MAX_LINE_CHANGES = 1000;

/**
 * What changed between two texts, word by word; line by line where so much changed that words would
 * take too long; as a whole where even that would. What is equal or removed makes up `before`, what
 * is equal or added makes up `after`, both to the letter. Removed stands before added.
 */
export function compareTexts(before: string, after: string): Difference[] {
  const changes =
    diffWordsWithSpace(before, after, { maxEditLength: MAX_WORD_CHANGES }) ??
    diffLines(before, after, { maxEditLength: MAX_LINE_CHANGES });
  if (!changes) return joinChanges([removed(before), added(after)]);
  return joinChanges(changes.map(asDifference));
}

function asDifference(change: ChangeObject<string>): Difference {
  if (change.added) return added(change.value);
  return change.removed ? removed(change.value) : { kind: 'gelijk', text: change.value };
}

function added(text: string): Difference {
  return { kind: 'toegevoegd', text };
}

function removed(text: string): Difference {
  return { kind: 'verwijderd', text };
}

/**
 * Takes the changes between two equal stretches together. An equal stretch without a word, such as
 * the space between two replaced words, goes with the changes around it: easier to read.
 */
function joinChanges(differences: Difference[]): Difference[] {
  const joined: Difference[] = [];
  let before = '';
  let after = '';
  const flush = () => {
    if (before) joined.push(removed(before));
    if (after) joined.push(added(after));
    before = '';
    after = '';
  };
  differences.forEach(({ kind, text }, index) => {
    const isBetweenReplacements =
      kind === 'gelijk' && before && after && index < differences.length - 1 && !holdsWord(text);
    if (kind === 'gelijk' && !isBetweenReplacements) {
      flush();
      if (text) joined.push({ kind, text });
      return;
    }
    if (kind !== 'toegevoegd') before += text;
    if (kind !== 'verwijderd') after += text;
  });
  flush();
  return joined;
}

/** A line end counts as a word: paragraphs stay apart. */
function holdsWord(text: string): boolean {
  return /[\p{L}\p{N}\n]/u.test(text);
}
