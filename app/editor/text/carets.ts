/** Carets and selections of others in the text, with their name and organisation. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { personColourClass } from '~/ui/person-colour';

/** The name stands beside a caret that moved, and goes when it rests. */
const NAME_MS = 3000;
const WORD_JOINER = '\u2060';

interface CaretUser {
  id?: unknown;
  name?: unknown;
  organisation?: unknown;
}

export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options;
    if (!awareness) return [];
    const cursors: Plugin = yCursorPlugin(awareness, {
      cursorBuilder: caretElement,
      selectionBuilder: (user: CaretUser) => ({ class: `remote-selection ${colourOf(user)}` }),
    });
    return [cursors, movingNames(awareness)];
  },
});

/** Hidden from screen readers: names inside the text would be read as text. */
function caretElement(user: CaretUser, client: number): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `caret ${colourOf(user)}`;
  caret.dataset.client = String(client);
  caret.setAttribute('aria-hidden', 'true');
  const name = document.createElement('span');
  name.className = 'caret__name';
  name.textContent = [user.name, user.organisation].filter(isWord).join(' · ');
  caret.append(WORD_JOINER, name, WORD_JOINER);
  return caret;
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value !== '';

const colourOf = ({ id, name }: CaretUser): string => personColourClass(String(id ?? name));

/** Shows the name of a caret for a moment whenever it moves. */
function movingNames(awareness: Awareness): Plugin {
  return new Plugin({
    view: (view) => {
      const seen = new Map<number, string>();
      const timers = new Map<number, number>();
      const onChange = ({ added, updated }: { added: number[]; updated: number[] }) => {
        for (const client of [...added, ...updated]) {
          const cursor = JSON.stringify(awareness.getStates().get(client)?.cursor ?? null);
          if (cursor === seen.get(client)) continue;
          seen.set(client, cursor);
          // After this event the cursor plugin has drawn the caret at its new place.
          requestAnimationFrame(() => showName(view, client, timers));
        }
      };
      awareness.on('change', onChange);
      return {
        destroy: () => {
          awareness.off('change', onChange);
          for (const timer of timers.values()) window.clearTimeout(timer);
        },
      };
    },
  });
}

function showName(view: EditorView, client: number, timers: Map<number, number>): void {
  if (view.isDestroyed) return;
  const caret = view.dom.querySelector(`[data-client="${client}"]`);
  const name = caret?.querySelector('.caret__name');
  if (!caret || !(name instanceof HTMLElement)) return;
  caret.classList.add('caret--moved');
  keepInside(name, caret, view.dom);
  window.clearTimeout(timers.get(client));
  timers.set(
    client,
    window.setTimeout(() => caret.classList.remove('caret--moved'), NAME_MS),
  );
}

/** Beside the caret where there is room, further to the left near the end of a line. */
function keepInside(name: HTMLElement, caret: Element, text: Element): void {
  const { left, right } = text.getBoundingClientRect();
  const at = caret.getBoundingClientRect().left;
  const roomRight = right - at - name.offsetWidth;
  name.style.left = `${Math.max(left - at, Math.min(-2, roomRight))}px`;
}
