/** Refuses bodies that no form of ours can have, before anything reads them. */
import type { NextFunction, Request, Response } from 'express';
import { sendProblem } from './problem';

/** The largest is a proposal: a whole section as JSON. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** Answers 413 to a body over the limit, 411 to one that does not say how long it is. */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  if (request.headers['transfer-encoding'] !== undefined) {
    sendProblem(response, 411, 'Lengte ontbreekt', 'Stuur mee hoe groot het bericht is.');
    return;
  }
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    response.set('Connection', 'close');
    sendProblem(response, 413, 'Te groot', 'Dit is te veel tekst in één keer. Stuur minder tekst.');
    return;
  }
  next();
}
