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

/** The setting of ordinary text. */
export function textSetting(width: number, lists: ListCounter): Setting {
  return { indent: 0, width, depth: 0, quoted: false, inTable: false, bold: false, lists };
}

/** The same place, moved in. Deep nesting never leaves less than a legible column. */
export function movedIn(setting: Setting, step: number): Setting {
  const room = Math.min(step, Math.max(0, setting.width - 1400));
  return { ...setting, indent: setting.indent + room, width: setting.width - room };
}
