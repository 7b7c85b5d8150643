import { PassThrough } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';

const ABORT_AFTER_MS = 8000;

/** Renders a page. Robots and people without scripts get it whole, others as it comes. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const ready = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let shellRendered = false;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        [ready]() {
          shellRendered = true;
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          // Pages show what this person may see: nobody else's cache may keep them.
          headers.set('Cache-Control', 'private, no-store');
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: remixContext.staticHandlerContext.errors && status === 200 ? 500 : status,
            }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          // Errors before the shell are handed to reject and logged there.
          if (shellRendered) console.error(error);
        },
      },
    );
    setTimeout(abort, ABORT_AFTER_MS).unref();
  });
}

/** Logs a fault in a loader or action without the request's content; a refusal is no fault. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  console.error(error);
}
