import { z } from 'zod';
import { MAX_DOCUMENT_DEPTH } from './document-limits';

/** A mark on a text node: bold, italic, link, or one that this version does not know. */
export interface DocumentMark {
  type: string;
  attrs?: Record<string, unknown> | undefined;
}

/** A node of ProseMirror JSON. Its type may be one that this version does not know. */
export interface DocumentNode {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  content?: DocumentNode[] | undefined;
  marks?: DocumentMark[] | undefined;
  text?: string | undefined;
}

/** The text of one section, as ProseMirror JSON. */
export interface DocumentJson {
  type: 'doc';
  content: DocumentNode[];
}

/** Objects, lists and values in the JSON of one document. */
export const MAX_DOCUMENT_VALUES = 500_000;
/** Characters in all strings of one document together, keys included. */
export const MAX_DOCUMENT_CHARACTERS = 2_000_000;

// A node adds two levels of JSON (the node and its list); attributes may hold a few of their own.
const MAX_JSON_DEPTH = 2 * MAX_DOCUMENT_DEPTH + 20;

const attributesSchema = z.record(z.string(), z.unknown());

const markSchema = z.object({ type: z.string().min(1), attrs: attributesSchema.optional() });

const nodeSchema: z.ZodType<DocumentNode> = z.object({
  type: z.string().min(1),
  attrs: attributesSchema.optional(),
  get content() {
    return z.array(nodeSchema).optional();
  },
  marks: z.array(markSchema).optional(),
  text: z.string().optional(),
});

const boundedSchema = z.unknown().superRefine((value, context) => {
  const problem = findExcess(value);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

/**
 * A document that comes from outside, for example a proposal. Checks the form and bounds depth and
 * size; node types are free, because a newer client may know more than we do.
 */
export const documentJsonSchema: z.ZodType<DocumentJson> = boundedSchema.pipe(
  z.object({ type: z.literal('doc'), content: z.array(nodeSchema) }),
);

/** Walks with a list of its own: recursion would end on the very input that this must refuse. */
function findExcess(root: unknown): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  let values = 0;
  let characters = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (depth > MAX_JSON_DEPTH) return 'De tekst heeft te veel lagen in elkaar.';
    if (value !== null && typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) {
        if (!Array.isArray(value)) characters += key.length;
        waiting.push({ value: child, depth: depth + 1 });
      }
    }
    if (values + waiting.length > MAX_DOCUMENT_VALUES || characters > MAX_DOCUMENT_CHARACTERS) {
      return 'De tekst is te groot.';
    }
  }
  return null;
}
