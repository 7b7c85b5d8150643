import { useSearchParams } from '@remix-run/react';
import { Alert, type AlertKind } from '~/ui/alert';

/** What a page says after a form was sent; its name travels in the address, so no script is needed. */
const MESSAGES = {
  ingetrokken: ['ok', 'De uitnodiging is ingetrokken. De link werkt niet meer.'],
  'niet-meer-open': ['warning', 'Deze uitnodiging was al gebruikt, ingetrokken of verlopen.'],
  'rol-toegevoegd': ['ok', 'De rol is toegevoegd.'],
  'rol-gewijzigd': ['ok', 'De rol is gewijzigd. Dat geldt meteen.'],
  'rol-ongewijzigd': ['info', 'Deze persoon had die rol al. Er is niets veranderd.'],
  'lid-verwijderd': ['ok', 'Deze persoon zit niet meer in de werkgroep. Dat geldt meteen.'],
  'geen-trekker': [
    'warning',
    'Gelukt. Let op: de werkgroep heeft nu geen trekker. Wijs iemand aan.',
  ],
  'niet-gevonden': ['warning', 'Deze persoon zat al niet meer in de werkgroep.'],
  gewijzigd: ['ok', 'De gegevens zijn gewijzigd.'],
  ongewijzigd: ['info', 'Er is niets veranderd.'],
  'programmateam-erbij': ['ok', 'Deze persoon zit nu in het programmateam.'],
  'programmateam-eruit': ['ok', 'Deze persoon zit niet meer in het programmateam.'],
  laatste: [
    'error',
    'Dit kan niet: dit is de laatste van het programmateam. Voeg eerst iemand anders toe.',
  ],
  gesloten: ['ok', 'Het account is gesloten. Deze persoon is overal uitgelogd.'],
  heropend: ['ok', 'Het account is weer open. Geef deze persoon opnieuw een rol.'],
  'account-gesloten': ['error', 'Dit kan niet: het account is gesloten.'],
  verstuurd: ['ok', 'De mail die wachtte, is verstuurd.'],
  'niet-verstuurd': [
    'warning',
    'Niet alle mail is verstuurd. Bij elke mail staat hoe het ermee is.',
  ],
} as const satisfies Record<string, readonly [AlertKind, string]>;

export type MessageName = keyof typeof MESSAGES;

/** An address with a message for the page there. */
export const withMessage = (path: string, name: MessageName): string => `${path}?melding=${name}`;

/** Shows the message in the address, if there is one. */
export function Message() {
  const [params] = useSearchParams();
  const name = params.get('melding') ?? '';
  if (!Object.hasOwn(MESSAGES, name)) return null;
  const [kind, text] = MESSAGES[name as MessageName];
  return <Alert kind={kind}>{text}</Alert>;
}
