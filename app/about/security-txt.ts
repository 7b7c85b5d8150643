/**
 * The text of /.well-known/security.txt (RFC 9116). It expires a year after the first of this
 * month: it is made anew for every request, so it never expires while the product runs.
 * @param publicUrl without a slash at the end
 * @param mailbox where a report goes; without one, to the page that says how to reach us
 */
export function securityTxt(publicUrl: string, mailbox: string | undefined, now: Date): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), 1));
  return [
    `Contact: ${mailbox ? `mailto:${mailbox}` : `${publicUrl}/privacy`}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}
