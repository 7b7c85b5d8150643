/** From what a person types as the address of a link to one that may be stored. */
import { isAllowedLink } from '../../../domain/plan/links';

export type LinkAddress = { ok: true; href: string } | { ok: false; message: string };

const EMPTY = 'Vul het adres in, bijvoorbeeld https://www.voorbeeld.nl.';
const OTHER_SCHEME = 'Dit adres kan niet. Gebruik een adres dat begint met http, https of mailto.';
const NO_ADDRESS =
  'Dit is geen adres van een webpagina of van e-mail. Voorbeeld: https://www.voorbeeld.nl.';

const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;
const MAIL = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/;
const HOST = /^[^\s/?#@.][^\s/?#@]*\.[^\s/?#@.]+(?=[/?#:]|$)|^localhost\b/i;

/** Adds `https://` or `mailto:` where a person left it out. The message says what to do. */
export function readLinkAddress(typed: string): LinkAddress {
  const address = typed.trim();
  if (address === '') return { ok: false, message: EMPTY };
  if (SCHEME.test(address)) return checked(address, OTHER_SCHEME);
  if (MAIL.test(address)) return checked(`mailto:${address}`, NO_ADDRESS);
  if (!HOST.test(address)) return { ok: false, message: NO_ADDRESS };
  return checked(`https://${address}`, NO_ADDRESS);
}

function checked(href: string, message: string): LinkAddress {
  return isAllowedLink(href) ? { ok: true, href } : { ok: false, message };
}
