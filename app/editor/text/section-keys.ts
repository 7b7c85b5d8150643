/** The keys of a section that are not about its text: link panel, toolbar, and the way out. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

export interface KeyHooks {
  openLink(): void;
  focusToolbar(): void;
  /** Reads something aloud. */
  say(message: string): void;
}

const READY_TO_LEAVE = 'Druk op Tab om de tekst te verlaten.';

export const SectionKeys = Extension.create<{ hooks: KeyHooks | null }>({
  name: 'sectionKeys',
  addOptions: () => ({ hooks: null }),
  addKeyboardShortcuts() {
    const { hooks } = this.options;
    const whenEditable = (act: (() => void) | undefined) => () => {
      if (!this.editor.isEditable || !act) return false;
      act();
      return true;
    };
    return {
      'Mod-k': whenEditable(hooks?.openLink),
      'Alt-F10': whenEditable(hooks?.focusToolbar),
    };
  },
  addProseMirrorPlugins() {
    return [escapeThenTab(() => this.options.hooks?.say(READY_TO_LEAVE))];
  },
});

/**
 * Tab indents in lists and moves through tables; after Escape it leaves the text there too
 * (WCAG 2.1.2: no keyboard trap).
 */
function escapeThenTab(onEscape: () => void): Plugin {
  let leaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          if (event.key === 'Tab' && leaving) {
            leaving = false;
            // Handled, but not prevented: the browser moves the focus.
            return true;
          }
          const escaped = event.key === 'Escape' && !event.isComposing;
          if (escaped) onEscape();
          leaving = escaped || (leaving && event.key === 'Shift');
          return false;
        },
        blur: () => {
          leaving = false;
          return false;
        },
      },
    },
  });
}
