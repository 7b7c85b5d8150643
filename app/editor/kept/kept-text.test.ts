import { expect, test } from 'vitest';
import { type KeptText, KeptTexts, keptStorageKey, type TextStorage } from './kept-text';

const KEY = keptStorageKey({ slug: 'wijkteams', sectionKey: 'draagvlak', userId: 'ana' });

function memory(): TextStorage & { full: boolean; values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    full: false,
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (this.full) throw new Error('vol');
      values.set(key, value);
    },
    removeItem: (key) => {
      values.delete(key);
    },
  };
}

const text = (id: string): KeptText => ({
  id,
  at: '2021-05-12T14:40:00.000Z',
  reason: 'gereed',
  generation: 1,
  version: 2,
  content: { type: 'doc', content: [{ type: 'paragraph' }] },
});
const ids = (texts: KeptTexts) => texts.list().map(({ id }) => id);

test('a kept text survives the page and can be replaced and removed', () => {
  const storage = memory();
  expect(new KeptTexts(storage, KEY).add(text('a'))).toBe(true);
  const later = new KeptTexts(storage, KEY);
  expect(later.list()).toEqual([text('a')]);
  const content = { type: 'doc' as const, content: [] };
  later.replace('a', content, 'te-groot');
  later.replace('a', content, null);
  expect(new KeptTexts(storage, KEY).list()).toEqual([
    { ...text('a'), content, reason: 'te-groot' },
  ]);
  later.remove('a');
  expect(storage.values.size).toBe(0);
});

test('two tabs do not throw away each other’s text', () => {
  const storage = memory();
  const [one, two] = [new KeptTexts(storage, KEY), new KeptTexts(storage, KEY)];
  one.add(text('a'));
  two.add(text('b'));
  one.remove('a');
  expect(ids(new KeptTexts(storage, KEY))).toEqual(['b']);
});

test('what does not fit stays in the page, and goes into the browser once there is room', () => {
  const storage = memory();
  const texts = new KeptTexts(storage, KEY);
  storage.full = true;
  expect(texts.add(text('a'))).toBe(false);
  expect(ids(texts)).toEqual(['a']);
  storage.full = false;
  expect(texts.add(text('b'))).toBe(true);
  expect(ids(new KeptTexts(storage, KEY))).toEqual(['a', 'b']);
});

test('without storage a text lives as long as the page', () => {
  const texts = new KeptTexts(null, KEY);
  expect(texts.add(text('a'))).toBe(false);
  expect(ids(texts)).toEqual(['a']);
  texts.remove('a');
  expect(ids(texts)).toEqual([]);
});

test.each([
  'kapot',
  '{}',
  '[1, null]',
  '[{"id":"a"}]',
  JSON.stringify([{ ...text('a'), at: 'x' }]),
])('a damaged value is no text: %s', (value) => {
  const storage = memory();
  storage.values.set(KEY, value);
  expect(new KeptTexts(storage, KEY).list()).toEqual([]);
});
