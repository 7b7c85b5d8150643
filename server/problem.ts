/** Problem documents (RFC 9457) from the shell around Remix. */
import type { Response } from 'express';

export function sendProblem(response: Response, status: number, title: string, detail: string) {
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, detail }));
}
