import { parseHTML } from 'linkedom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom/server';

/**
 * What the server sends for an element, as a document to look into. Attribute names are lower case,
 * as a browser would read them.
 */
export function render(element: ReactElement, path = '/werkgroepen/wijkteams'): Document {
  const html = renderToStaticMarkup(<StaticRouter location={path}>{element}</StaticRouter>);
  const lowered = html.replace(/ (autoComplete|dateTime)=/g, (name) => name.toLowerCase());
  return parseHTML(`<!doctype html><html lang="nl"><body>${lowered}</body></html>`).document;
}
