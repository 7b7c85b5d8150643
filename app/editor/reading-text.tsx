export interface ReadingTextProps {
  /** The server's rendering: complete and escaped (domain/plan/html.ts). */
  html: string;
  placeholder: string;
}

/** The text of a section as the server rendered it: for reading, and until the editor is ready. */
export function ReadingText({ html, placeholder }: ReadingTextProps) {
  if (html === '') return <p className="live-section__empty">{placeholder}</p>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: documentToHtml escapes everything in it
  return <div className="rich-text" dangerouslySetInnerHTML={{ __html: html }} />;
}
