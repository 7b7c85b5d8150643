import canonicalize from 'canonicalize';

/**
 * The one way to write a JSON value as text (RFC 8785): keys sorted, no white space, numbers in one
 * form. Hashes of frozen versions are taken over its UTF-8 bytes.
 *
 * @throws TypeError when the value is not JSON at its top (undefined, a function, a BigInt).
 * @throws Error when it holds NaN or Infinity.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only a JSON value has a canonical form');
  return text;
}
