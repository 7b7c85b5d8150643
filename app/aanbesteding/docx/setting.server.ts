/** Where a block stands, and the lists that have been begun: what the renderers pass on. */

export interface Setting {
  /** From the left edge of the text or of the cell, in twips. */
  indent: number;
  /** What is left for text at that indent, in twips. */
  width: number;
  /** Lists inside one another so far; Word knows nine levels. */
  depth: number;
  quoted: boolean;
  inTable: boolean;
  /** In the head of a table. */
  bold: boolean;
  /** Its end may not be the end of a page: what comes after it belongs to it. */
  keepNext: boolean;
  lists: ListCounter;
}

/** Hands out a number for every list of a document, so that each counts from its own start. */
export interface ListCounter {
  next(): number;
}

export function createListCounter(): ListCounter {
  let given = 0;
  return {
    next: () => {
      given += 1;
      return given;
    },
  };
}

/** The setting of the text of a section, whose last line stays with what comes after it. */
export function textSetting(width: number, lists: ListCounter): Setting {
  const plain = { quoted: false, inTable: false, bold: false };
  return { indent: 0, width, depth: 0, ...plain, keepNext: true, lists };
}

/** The setting for one of several things: only the last of them is at the end. */
export function inRow(setting: Setting, index: number, count: number): Setting {
  return setting.keepNext && index < count - 1 ? { ...setting, keepNext: false } : setting;
}

/** The same place, moved in. Deep nesting never leaves less than a legible column. */
export function movedIn(setting: Setting, step: number): Setting {
  const room = Math.min(step, Math.max(0, setting.width - 1400));
  return { ...setting, indent: setting.indent + room, width: setting.width - room };
}
