import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { documentExtensions, documentSchema, FRAGMENT_NAME } from './document-schema';

function read(html: string) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const body = document.querySelector('body');
  if (!body) throw new Error('no body');
  const node = ProseMirrorParser.fromSchema(documentSchema).parse(body as unknown as Node);
  node.check();
  return node.toJSON();
}

describe('the schema of a section', () => {
  test('has these nodes and marks; any other set needs a new DOCUMENT_SCHEMA_VERSION', () => {
    const shape = (specs: Record<string, { spec: { content?: string; attrs?: object | null } }>) =>
      Object.entries(specs).map(([name, { spec }]) =>
        `${name}(${Object.keys(spec.attrs ?? {})}) ${spec.content ?? ''}`.trim(),
      );
    expect(shape(documentSchema.nodes).sort()).toEqual([
      'blockquote() block+',
      'bulletList() listItem+',
      'doc() block+',
      'hardBreak()',
      'heading(level) inline*',
      'listItem() paragraph block*',
      'orderedList(start,type) listItem+',
      'paragraph() inline*',
      'table() tableRow+',
      'tableCell(colspan,rowspan,colwidth) block+',
      'tableHeader(colspan,rowspan,colwidth) block+',
      'tableRow() (tableCell | tableHeader)*',
      'taskItem(checked) paragraph block*',
      'taskList() taskItem+',
      'text()',
    ]);
    expect(shape(documentSchema.marks)).toEqual(['link(href)', 'bold()', 'italic()']);
    expect(FRAGMENT_NAME).toBe('default');
  });

  test('leaves undo and collaboration to the editor', () => {
    const names = documentExtensions.map((extension) => extension.name);
    expect(names).not.toContain('undoRedo');
    expect(names).not.toContain('collaboration');
  });

  test('is made without a DOM', () => {
    expect(globalThis.document).toBeUndefined();
  });

  test.each([
    ['<h3>x</h3>', 'heading', 3],
    ['<h5>x</h5>', 'heading', 5],
    ['<h2>x</h2>', 'paragraph', undefined],
    ['<h6>x</h6>', 'paragraph', undefined],
  ])('%s is read as %s %s', (html, type, level) => {
    const [node] = read(html).content;
    expect(node.type).toBe(type);
    expect(node.attrs?.level).toBe(level);
  });

  test('reads allowed links only, and of a link only its address', () => {
    const [paragraph] = read(
      '<p><a href="https://gemeente.example/" target="_top" class="x" onclick="y">goed</a>' +
        '<a href="javascript:alert(1)">slecht</a></p>',
    ).content;
    expect(paragraph.content).toEqual([
      {
        type: 'text',
        text: 'goed',
        marks: [{ type: 'link', attrs: { href: 'https://gemeente.example/' } }],
      },
      { type: 'text', text: 'slecht' },
    ]);
  });

  test('shows a forged link without an address', () => {
    const show = (href: unknown) =>
      documentSchema.marks.link?.spec.toDOM?.(documentSchema.mark('link', { href }), true);
    expect(show('https://gemeente.example/')).toEqual([
      'a',
      { href: 'https://gemeente.example/', rel: 'noopener noreferrer nofollow' },
      0,
    ]);
    expect(show('javascript:alert(1)')).toEqual(['a', {}, 0]);
  });

  test('reads merged cells within bounds: a table of a billion columns would stop every browser', () => {
    const [table] = read(
      '<table><tr><td colspan="2000000000" rowspan="x">a</td><td colspan="-1">b</td></tr></table>',
    ).content;
    const spans = table.content[0].content.map(
      (cell: { attrs: { colspan: number; rowspan: number } }) => [
        cell.attrs.colspan,
        cell.attrs.rowspan,
      ],
    );
    expect(spans).toEqual([
      [100, 1],
      [1, 1],
    ]);
  });

  test('reads tables without widths and shows them without inline styles', () => {
    const table = read(
      '<table style="width:90%"><colgroup><col width="80"></colgroup>' +
        '<tr><th colspan="2" style="text-align:right">Wie</th></tr><tr><td colwidth="90">a</td><td>b</td></tr></table>',
    ).content[0];
    const [header] = table.content[0].content;
    expect(header).toMatchObject({ type: 'tableHeader', attrs: { colspan: 2, colwidth: null } });
    const node = documentSchema.nodeFromJSON(table);
    const shown: unknown[] = [node.type.spec.toDOM?.(node)];
    node.descendants((child) => {
      shown.push(child.type.spec.toDOM?.(child));
    });
    expect(JSON.stringify(shown)).not.toContain('style');
  });
});
