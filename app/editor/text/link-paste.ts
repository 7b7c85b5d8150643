/** A pasted address becomes a link: of the selected words, or of itself. */
import type { EditorView } from '@tiptap/pm/view';
import { isAllowedLink } from '../../../domain/plan/links';

const WHOLE_ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;

/** @returns whether the paste was an address and has been taken care of */
export function pasteAddress(view: EditorView, pasted: string): boolean {
  const href = pasted.trim();
  if (!WHOLE_ADDRESS.test(href) || !isAllowedLink(href)) return false;
  const { state } = view;
  const { from, to, empty } = state.selection;
  const link = state.schema.marks.link?.create({ href });
  if (!link) return false;
  const tr = empty
    ? state.tr.replaceSelectionWith(state.schema.text(href, [link]), false)
    : state.tr.addMark(from, to, link);
  view.dispatch(tr.scrollIntoView());
  return true;
}
