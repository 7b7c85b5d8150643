/** Why a mail was not sent, for people. The codes are those of the mail library. */
const REASONS: Record<string, string> = {
  ECONNECTION: 'De mailserver is niet bereikbaar.',
  ECONNREFUSED: 'De mailserver is niet bereikbaar.',
  ESOCKET: 'De verbinding met de mailserver lukt niet.',
  ETIMEDOUT: 'De mailserver antwoordt niet.',
  EDNS: 'Het adres van de mailserver bestaat niet.',
  ETLS: 'De mailserver biedt geen veilige verbinding.',
  EAUTH: 'De mailserver weigert de inloggegevens in SMTP_URL.',
  ENOAUTH: 'De mailserver vraagt inloggegevens in SMTP_URL.',
  EENVELOPE: 'De mailserver neemt dit adres niet aan.',
  EMESSAGE: 'De mailserver neemt deze mail niet aan.',
};

/** One sentence; an unknown code is named, so that an administrator can look it up. */
export function mailFailure(code: string): string {
  return REASONS[code] ?? `Het versturen is niet gelukt (${code}).`;
}
