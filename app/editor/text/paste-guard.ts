/** Looks at what is pasted or dropped before it reaches the text, and cleans it. */
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { Late } from '../late';
import { pasteAddress } from './link-paste';

/** Fetched when somebody begins to write. */
export const PASTE_CLEANER = new Late(() => import('../clean-paste'));
type Cleaner = typeof import('../clean-paste');

const NO_FILES =
  'Bestanden en afbeeldingen kunnen niet in de tekst. Neem over wat erin staat, of maak een koppeling.';
const NOT_READY = 'Plakken lukt nog niet. Probeer het over een paar tellen opnieuw.';

interface Pasted {
  text: string;
  html: string;
  hasFiles: boolean;
}

/**
 * Takes part before the editor reads what was pasted: reading ten megabytes takes a while too.
 * @param refuse tells the person why nothing was pasted; what they copied stays copied
 */
export function pasteProps(
  refuse: (message: string) => void,
): Pick<EditorProps, 'transformPastedHTML' | 'handleDOMEvents'> {
  return {
    transformPastedHTML: (html) => PASTE_CLEANER.now?.cleanPastedHtml(html) ?? '',
    handleDOMEvents: {
      paste: (view, event) => view.editable && taken(event, onPaste(view, event, refuse)),
      drop: (view, event) => view.editable && taken(event, onDrop(view, event, refuse)),
    },
  };
}

/** Neither the editor nor the browser does anything more with what is taken. */
function taken(event: Event, isTaken: boolean): boolean {
  if (isTaken) event.preventDefault();
  return isTaken;
}

type Refuse = (message: string) => void;

function onPaste(view: EditorView, { clipboardData }: ClipboardEvent, refuse: Refuse): boolean {
  const pasted = readPasted(clipboardData);
  const cleaner = PASTE_CLEANER.now;
  if (cleaner) return isDoneWith(view, pasted, cleaner, refuse);
  void pasteWhenReady(view, pasted, refuse);
  return true;
}

function onDrop(view: EditorView, { dataTransfer }: DragEvent, refuse: Refuse): boolean {
  // Text that is moved within the section.
  if (view.dragging) return false;
  const cleaner = PASTE_CLEANER.now;
  const message = cleaner ? problemWith(readPasted(dataTransfer), cleaner) : NOT_READY;
  if (message) refuse(message);
  return message !== null;
}

function readPasted(data: DataTransfer | null): Pasted {
  return {
    text: data?.getData('text/plain') ?? '',
    html: data?.getData('text/html') ?? '',
    hasFiles: (data?.files.length ?? 0) > 0,
  };
}

/** @returns whether nothing is left for the editor to paste */
function isDoneWith(view: EditorView, pasted: Pasted, cleaner: Cleaner, refuse: Refuse): boolean {
  const message = problemWith(pasted, cleaner);
  if (message) refuse(message);
  return message !== null || pasteAddress(view, pasted.text);
}

function problemWith({ text, html, hasFiles }: Pasted, cleaner: Cleaner): string | null {
  if (cleaner.isPasteTooLarge(text, html)) return cleaner.pasteTooLargeMessage;
  // Spreadsheets put a picture of the cells beside their text.
  return hasFiles && text === '' ? NO_FILES : null;
}

async function pasteWhenReady(view: EditorView, pasted: Pasted, refuse: Refuse): Promise<void> {
  const cleaner = await PASTE_CLEANER.want();
  if (view.isDestroyed || !view.editable) return;
  if (!cleaner) refuse(NOT_READY);
  else if (isDoneWith(view, pasted, cleaner, refuse)) return;
  else if (pasted.html) view.pasteHTML(pasted.html);
  else if (pasted.text) view.pasteText(pasted.text);
}
