import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { ButtonLink } from './button-link';

interface Explanation {
  title: string;
  text: string;
}

const EXPLANATIONS: Record<number, Explanation> = {
  403: {
    title: 'Dit mag u niet doen of zien',
    text: 'Vraag het programmateam om hulp als u denkt dat dit niet klopt.',
  },
  404: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien is het adres verkeerd getypt, of is de pagina verplaatst.',
  },
};

const FAULT: Explanation = {
  title: 'Er ging iets mis',
  text: 'Dit ligt aan ons, niet aan u. Wat al was opgeslagen, is er nog. Probeer het over een minuut opnieuw.',
};

/** The browser could not reach the server at all. */
const UNREACHABLE: Explanation = {
  title: 'Geen verbinding',
  text: 'Deze pagina kon niet worden geladen. Wat u schreef, blijft in deze browser bewaard. Ga terug zodra er weer verbinding is.',
};

/** What people see when a page cannot be shown: what happened, and where to go. */
export function ErrorMessage() {
  const { title, text } = explain(useRouteError());
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <ButtonLink to="/" variant="primary">
          Naar het begin
        </ButtonLink>
      </p>
    </div>
  );
}

/** The name of the page in the browser's tab. */
export const errorTitle = (error: unknown): string => `${explain(error).title} · Samenspoor`;

function explain(error: unknown): Explanation {
  if (error instanceof TypeError && isAboutConnection(error)) return UNREACHABLE;
  if (!isRouteErrorResponse(error)) return FAULT;
  const known = EXPLANATIONS[error.status] ?? FAULT;
  return { ...known, text: detailOf(error.data) ?? known.text };
}

/** A fetch that failed is a TypeError like any other; its words differ per browser. */
function isAboutConnection(error: TypeError): boolean {
  return /fetch|network|load failed/i.test(error.message);
}

/** The Dutch sentence of a problem document, when the response carried one. */
function detailOf(data: unknown): string | null {
  // Remix reads `application/json` for us, but hands `application/problem+json` over as text.
  const problem = typeof data === 'string' ? parseJson(data) : data;
  if (typeof problem !== 'object' || problem === null || !('detail' in problem)) return null;
  return typeof problem.detail === 'string' ? problem.detail : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
