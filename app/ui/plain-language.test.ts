/** Sentences on the screen are short and free of jargon (taalniveau B1: a help, not a proof). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const FOLDERS = ['app', 'domain'];
const MAX_WORDS = 20;
const JARGON =
  /\b(implementeren|faciliteren|optimaliseren|stakeholders?|userinterface|client-side|authenticatie|autorisatie|invalide|geverifieerd|submitten|credentials)\b/i;

/** What people read: texts between tags, and strings that hold a sentence. */
function screenTexts(path: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    kind,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isJsxText(node) || ts.isStringLiteralLike(node) ? node.text : '';
    if (/[a-z] [a-z]/i.test(text) && /[.!?:]|\p{Lu}/u.test(text)) texts.push(text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|contract)\.|(^|\/)test-/.test(name))
    .map((name) => join(folder, name)),
);

const sentences = (text: string): string[] => text.split(/[.!?:;](?=\s|$)|, (?:zodat|want|maar) /);

it('finds the texts', () => {
  expect(files.flatMap(screenTexts).length).toBeGreaterThan(400);
});

it('keeps sentences to twenty words', () => {
  const long = files.flatMap((path) =>
    screenTexts(path)
      .flatMap(sentences)
      .filter(
        (sentence) => sentence.split(' ').filter((word) => /\p{L}/u.test(word)).length > MAX_WORDS,
      )
      .map((sentence) => `${path}: ${sentence.trim()}`),
  );
  expect(long).toEqual([]);
});

it('uses no jargon', () => {
  const found = files.flatMap((path) =>
    screenTexts(path)
      .filter((text) => JARGON.test(text))
      .map((text) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});
