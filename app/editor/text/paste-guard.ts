/** Looks at what is pasted or dropped before it reaches the text. */
import type { EditorProps } from '@tiptap/pm/view';
import { cleanPastedHtml, isPasteTooLarge, pasteTooLargeMessage } from '../clean-paste';

const NO_FILES =
  'Bestanden en afbeeldingen kunnen niet in de tekst. Neem over wat erin staat, of maak een koppeling.';

/** @param refuse tells the person why nothing was pasted; what they copied stays copied */
export function pasteProps(
  refuse: (message: string) => void,
): Pick<EditorProps, 'transformPastedHTML' | 'handlePaste' | 'handleDrop'> {
  const guard = (data: DataTransfer | null, event: Event): boolean => {
    const message = data && problemWith(data);
    if (!message) return false;
    event.preventDefault();
    refuse(message);
    return true;
  };
  return {
    transformPastedHTML: (html) => cleanPastedHtml(html),
    handlePaste: (_view, event) => guard(event.clipboardData, event),
    handleDrop: (_view, event, _slice, moved) => !moved && guard(event.dataTransfer, event),
  };
}

function problemWith(data: DataTransfer): string | null {
  const text = data.getData('text/plain');
  if (isPasteTooLarge(text, data.getData('text/html'))) return pasteTooLargeMessage;
  // Spreadsheets put a picture of the cells beside their text.
  return data.files.length > 0 && text === '' ? NO_FILES : null;
}
