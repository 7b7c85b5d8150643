/** Refuses changes that another site tries to make in a visitor's name. */
import type { NextFunction, Request, Response } from 'express';
import { sendProblem } from './problem';

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Answers 403 to a state-changing request from another origin. A program that is not a browser
 * sends neither header; it has no visitor's cookie to misuse.
 */
export function refuseForeignOrigin(publicUrl: string) {
  const own = new URL(publicUrl).origin;
  return (request: Request, response: Response, next: NextFunction): void => {
    if (HARMLESS.has(request.method) || isOwn(request, own)) {
      next();
      return;
    }
    const detail =
      'Deze actie kwam van een andere website. Open Samenspoor zelf en probeer opnieuw.';
    sendProblem(response, 403, 'Niet toegestaan', detail);
  };
}

function isOwn(request: Request, own: string): boolean {
  const origin = request.get('origin');
  if (origin === undefined) {
    const site = request.get('sec-fetch-site');
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  return origin === own || hostOf(origin) === request.get('host');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
