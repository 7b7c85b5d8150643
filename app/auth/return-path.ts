/** Only there to read paths against; no such host exists (RFC 2606). */
const OWN = 'http://samenspoor.invalid';

/**
 * Where to go after logging in: only a path of our own, never another site. What a browser would
 * read as another address (`//site`, `/\site`, a tab in between) leads to the start.
 */
export function safeReturnPath(asked: string | null): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, OWN)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, OWN);
  if (origin !== OWN || pathname.startsWith('//')) return '/';
  return pathname + search + hash;
}
