import { expect, test } from 'vitest';
import { ariaKeys, keyLabel } from './key-words';
import { nextIndex } from './roving';
import { menuIndex } from './tool-menu';

test('keys are written as they stand on the keyboard', () => {
  expect(keyLabel('Mod+Shift+8', false)).toBe('Ctrl+Shift+8');
  expect(keyLabel('Mod+Shift+8', true)).toBe('⌘ ⇧ 8');
  expect(ariaKeys('Mod+B', false)).toBe('Control+B');
  expect(ariaKeys('Mod+B', true)).toBe('Meta+B');
});

test('arrow keys go round in the toolbar and in its menus', () => {
  expect(
    ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'a'].map((key) => nextIndex(key, 0, 3)),
  ).toEqual([1, 2, 0, 2, null]);
  expect(nextIndex('ArrowRight', 2, 3)).toBe(0);
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'a'].map((key) => menuIndex(key, 0, 3))).toEqual([
    1,
    2,
    0,
    2,
    null,
  ]);
});
