/** The mails that carry a link. Plain text at B1: short sentences, no jargon. */
import { formatDateTime } from '../ui/dates';
import { type OfferInWords, offerExplanation, offerTitle } from './words';

export interface MailText {
  subject: string;
  body: string;
}

interface Carrier {
  programmeName: string;
  /** Who makes the link. */
  sender: { name: string; organisation: string };
  url: string;
  expiresAt: Date;
}

/** Invites somebody who may or may not have an account. */
export function invitationMail({ offer, ...carrier }: Carrier & { offer: OfferInWords }): MailText {
  const { programmeName, sender, url } = carrier;
  return {
    subject: `Uitnodiging: ${offerTitle(offer)}`,
    body: paragraphs(
      'Goedendag,',
      `${sender.name} (${sender.organisation}) nodigt u uit voor Samenspoor. Daar schrijven de werkgroepen van ${programmeName} samen hun plannen.`,
      `U wordt ${offerTitle(offer)}. ${offerExplanation(offer)}`,
      `Doe mee met deze link:\n${url}`,
      `${validity(carrier)} Hebt u al een account? Log dan eerst in en open daarna de link.`,
      `Kent u ${sender.name} niet? Dan hoeft u niets te doen.`,
    ),
  };
}

/** Lets somebody choose a new password. */
export function passwordMail(carrier: Carrier): MailText {
  return {
    subject: 'Een nieuw wachtwoord voor Samenspoor',
    body: paragraphs(
      'Goedendag,',
      `${carrier.sender.name} van het programmateam heeft deze link voor u gemaakt. Kies ermee een nieuw wachtwoord voor Samenspoor:\n${carrier.url}`,
      `${validity(carrier)} Daarna bent u overal uitgelogd. U logt weer in met het nieuwe wachtwoord.`,
      'Hebt u hier niet om gevraagd? Laat dat dan aan het programmateam weten.',
    ),
  };
}

const validity = ({ expiresAt }: Carrier) =>
  `De link werkt één keer, tot ${formatDateTime(expiresAt)}.`;

const paragraphs = (...parts: string[]) => `${parts.join('\n\n')}\n`;
