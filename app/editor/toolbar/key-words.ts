/** Keys as they are written on the keyboard. */

const WORDS: Record<string, string> = {
  Mod: 'Ctrl',
  Shift: 'Shift',
  Alt: 'Alt',
  Escape: 'Esc',
  Tab: 'Tab',
};
const MAC_WORDS: Record<string, string> = { ...WORDS, Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/** @param keys such as `Mod+Shift+8`; `Mod` is Ctrl, and the command key on a Mac */
export function keyLabel(keys: string, mac: boolean): string {
  const words = mac ? MAC_WORDS : WORDS;
  return keys
    .split('+')
    .map((key) => words[key] ?? key)
    .join(mac ? ' ' : '+');
}

/** The same for the attribute `aria-keyshortcuts`. */
export function ariaKeys(keys: string, mac: boolean): string {
  return keys.replace('Mod', mac ? 'Meta' : 'Control');
}

export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
}
