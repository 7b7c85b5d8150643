/** The headers that every response carries (standards.md: internet.nl). */
import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/**
 * @param publicUrl decides whether HSTS is sent and which socket address is allowed
 * @param development Vite injects styles and opens its own socket; only then
 */
export function securityHeaders(publicUrl: string, development: boolean) {
  const { protocol, host } = new URL(publicUrl);
  const secure = protocol === 'https:';
  return (_request: Request, response: Response, next: NextFunction): void => {
    const nonce = randomBytes(16).toString('base64');
    response.locals.nonce = nonce;
    response.set({
      'Content-Security-Policy': policy(nonce, `${secure ? 'wss' : 'ws'}://${host}`, development),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    });
    if (secure) {
      response.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
    }
    next();
  };
}

function policy(nonce: string, socket: string, development: boolean): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${development ? ` 'unsafe-inline'` : ''}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `manifest-src 'self'`,
    // Some browsers do not count a socket to the same host as 'self'.
    `connect-src 'self' ${socket}${development ? ' ws:' : ''}`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; ');
}
