// Random texts for the tests of this folder: valid ones, and Yjs documents that no editor would make.
import fc from 'fast-check';
import * as Y from 'yjs';
import type { DocumentJson, DocumentMark, DocumentNode } from './document';
import { FRAGMENT_NAME } from './document-schema';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const link: fc.Arbitrary<DocumentMark> = fc
  .webUrl()
  .map((href) => ({ type: 'link', attrs: { href } }));

const marks = fc
  .tuple(
    fc.option(link, { freq: 4 }),
    fc.boolean().map((on) => on && { type: 'bold' }),
    fc.boolean().map((on) => on && { type: 'italic' }),
  )
  .map((chosen) => chosen.filter((mark): mark is DocumentMark => Boolean(mark)));

const textNode = fc.tuple(text, marks).map(
  ([words, list]): DocumentNode => ({
    type: 'text',
    ...(list.length > 0 && { marks: list }),
    text: words,
  }),
);
const hardBreak = fc.constant<DocumentNode>({ type: 'hardBreak' });

const inline = fc
  .array(fc.oneof({ weight: 5, arbitrary: textNode }, { weight: 1, arbitrary: hardBreak }), {
    maxLength: 5,
  })
  .map(joinEqualNeighbours);

/** Yjs keeps neighbours with the same marks as one text, so that is how they are made. */
function joinEqualNeighbours(nodes: DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isSame = last && JSON.stringify(last.marks) === JSON.stringify(node.marks);
    if (isSame && last.type === 'text' && node.type === 'text') {
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else joined.push(node);
  }
  return joined;
}

function node(type: string, content: DocumentNode[], attrs?: Record<string, unknown>) {
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) };
}

const paragraph = inline.map((content) => node('paragraph', content));

const { block } = fc.letrec<{ block: DocumentNode; item: DocumentNode[]; cell: DocumentNode }>(
  (tie) => ({
    block: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      paragraph,
      fc
        .tuple(fc.constantFrom(3, 4, 5), inline)
        .map(([level, content]) => node('heading', content, { level })),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((blocks) => node('blockquote', blocks)),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) =>
        node(
          'bulletList',
          items.map((content) => node('listItem', content)),
        ),
      ),
      fc
        .tuple(
          fc.integer({ min: 1, max: 30 }),
          fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        )
        .map(([start, items]) =>
          node(
            'orderedList',
            items.map((content) => node('listItem', content)),
            { start },
          ),
        ),
      fc.array(fc.tuple(fc.boolean(), tie('item')), { minLength: 1, maxLength: 3 }).map((items) =>
        node(
          'taskList',
          items.map(([checked, content]) => node('taskItem', content, { checked })),
        ),
      ),
      fc
        .array(fc.array(tie('cell'), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        })
        .map((rows) =>
          node(
            'table',
            rows.map((cells) => node('tableRow', cells)),
          ),
        ),
    ),
    item: fc
      .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, rest]) => [first, ...rest]),
    cell: fc
      .tuple(
        fc.constantFrom('tableHeader', 'tableCell'),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
      )
      .map(([type, colspan, rowspan, content]) => node(type, content, { colspan, rowspan })),
  }),
);

/** A text that fits the schema, with every attribute written out as Yjs keeps it. */
export const validDocument: fc.Arbitrary<DocumentJson> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: 'doc', content }));

const nastyName = fc.oneof(
  fc.constantFrom(
    'paragraph',
    'heading',
    'text',
    'doc',
    'table',
    'tableRow',
    'tableCell',
    'bulletList',
  ),
  fc.constantFrom('listItem', 'orderedList', 'taskItem', 'hardBreak', 'quickWin', 'script', ''),
  fc.constantFrom('__proto__', 'constructor', 'bold--AAAAAAAA', 'a"><img src=x onerror=alert(1)>'),
);
const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><svg/onload=alert(1)>',
    '&lt;b&gt;',
    '‮عربي‬',
    '\u0000',
  ),
);
const nastyValue = fc.oneof(
  nastyText,
  fc.constantFrom(null, undefined, Number.NaN, Number.NEGATIVE_INFINITY, 1e9, -5, true, 7n),
  fc.constantFrom(
    'javascript:alert(1)',
    ' jAvAsCrIpT:alert(1)',
    'https://gemeente.example/"onclick="x',
  ),
  fc.anything({ withBigInt: true, maxDepth: 3 }).filter(canBeInYjs),
  fc.constant({
    href: 'data:text/html,<script>alert(1)</script>',
    level: 99,
    start: -3,
    colspan: 1e9,
  }),
);

function canBeInYjs(value: unknown): boolean {
  try {
    new Y.Doc().getMap('probe').set('value', value);
    return true;
  } catch {
    return false;
  }
}

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

type Recipe =
  | { kind: 'text'; text: string; mark: string; value: unknown }
  | { kind: 'element'; name: string; attribute: string; value: unknown; children: Recipe[] }
  | { kind: 'other'; text: string };

const { recipe } = fc.letrec<{ recipe: Recipe }>((tie) => ({
  recipe: fc.oneof(
    { maxDepth: 5 },
    fc.record({
      kind: fc.constant('text' as const),
      text: nastyText,
      mark: fc.constantFrom('bold', 'italic', 'link', 'link--AAAAAAAA', 'comment', '', '__proto__'),
      // Yjs sends the value of a format as JSON.
      value: nastyValue.filter(isJson),
    }),
    fc.record({ kind: fc.constant('other' as const), text: nastyText }),
    fc.record({
      kind: fc.constant('element' as const),
      name: nastyName,
      attribute: fc.constantFrom(
        'level',
        'start',
        'type',
        'colspan',
        'rowspan',
        'checked',
        'onclick',
        '__proto__',
      ),
      value: nastyValue,
      children: fc.array(tie('recipe'), { maxLength: 4 }),
    }),
  ),
}));

function cook(dish: Recipe): Y.AbstractType<unknown> {
  if (dish.kind === 'text') {
    const words = new Y.XmlText();
    words.insert(0, dish.text);
    words.format(0, dish.text.length, { [dish.mark]: dish.value });
    words.insertEmbed(0, { embedded: true });
    return words as Y.AbstractType<unknown>;
  }
  if (dish.kind === 'other') return new Y.Map([['text', dish.text]]) as Y.AbstractType<unknown>;
  const element = new Y.XmlElement(dish.name);
  element.setAttribute(dish.attribute, dish.value as string);
  Y.XmlFragment.prototype.insert.call(element, 0, dish.children.map(cook) as Y.XmlText[]);
  return element as unknown as Y.AbstractType<unknown>;
}

/** A Y.Doc as a forged client could leave it behind, as its update. */
export const forgedUpdate: fc.Arbitrary<Uint8Array> = fc
  .array(recipe, { maxLength: 5 })
  .map((dishes) => {
    const doc = new Y.Doc();
    doc.getXmlFragment(FRAGMENT_NAME).insert(0, dishes.map(cook) as unknown as Y.XmlText[]);
    return Y.encodeStateAsUpdate(doc);
  });
