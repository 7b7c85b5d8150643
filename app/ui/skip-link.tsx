import { focusTarget } from './focus-target';

/** The id of the element that holds the content of a page. */
export const CONTENT_ID = 'inhoud';

/** The first stop of the keyboard: past the menu. */
export function SkipLink() {
  return (
    <a
      className="utrecht-skip-link utrecht-skip-link--visible-on-focus"
      href={`#${CONTENT_ID}`}
      onClick={focusTarget}
    >
      Naar de inhoud
    </a>
  );
}
