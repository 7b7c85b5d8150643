const MAX_LINK_LENGTH = 2048;
const ALLOWED_START = /^(?:https?:\/\/(?=[^/\\])|mailto:(?=[^\s@]+@))/i;
const FORBIDDEN_CHARACTERS = /[\p{Cc}\p{Surrogate}\u2028\u2029]/u;

/**
 * Says whether a link may be stored, shown and exported: http, https and mailto only, complete, without
 * control characters, and without a user name that hides the real host (`https://bank.nl@elders.nl`).
 *
 * The text is judged exactly as it stands, so that no reader that trims or decodes differently sees
 * another scheme: white space at either end is refused. Callers that take input trim first.
 */
export function isAllowedLink(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > MAX_LINK_LENGTH) return false;
  if (!ALLOWED_START.test(href) || FORBIDDEN_CHARACTERS.test(href) || href !== href.trim()) {
    return false;
  }
  const url = parse(href);
  return url !== null && url.username === '' && url.password === '';
}

function parse(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}
