// Apart from document.ts, so that the browser's bundle does without the schema library.

/** Nodes inside one another, `doc` not counted. Deeper content is a mistake or an attack. */
export const MAX_DOCUMENT_DEPTH = 100;
