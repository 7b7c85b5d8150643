/** What a person is told when the server has ended a connection for good. */
import { CLOSE } from '../../../domain/collab/protocol';

/** What the person can do about it. */
export type WayOn = 'log-in' | 'reload' | 'wait' | 'none';

export interface CloseMessage {
  title: string;
  text: string;
  way: WayOn;
}

const KEPT = 'Uw tekst blijft in deze browser bewaard.';

const MESSAGES: Record<number, CloseMessage> = {
  [CLOSE.notLoggedIn]: {
    title: 'Uw sessie is voorbij',
    text: 'Log in om verder te gaan; uw tekst blijft in deze browser bewaard.',
    way: 'log-in',
  },
  [CLOSE.noAccess]: {
    title: 'U hebt geen toegang tot dit onderdeel',
    text: 'Vraag de trekker of het programmateam om toegang.',
    way: 'none',
  },
  [CLOSE.notFound]: {
    title: 'Dit onderdeel bestaat niet meer',
    text: `Herlaad de pagina. ${KEPT}`,
    way: 'reload',
  },
  [CLOSE.oldSchema]: {
    title: 'Er is een nieuwe versie',
    text: `Herlaad de pagina om verder te schrijven. ${KEPT}`,
    way: 'reload',
  },
  [CLOSE.tooMany]: {
    title: 'Er komt te veel tegelijk binnen',
    text: `We proberen het over een paar tellen opnieuw. ${KEPT}`,
    way: 'wait',
  },
};

const OTHER: CloseMessage = {
  title: 'Samen schrijven lukt hier nu niet',
  text: `Herlaad de pagina. ${KEPT}`,
  way: 'reload',
};

/** @param code the close code of the socket (domain/collab/protocol.ts) */
export function closeMessage(code: number): CloseMessage {
  return MESSAGES[code] ?? OTHER;
}

/** The copy in this browser was refused: keep the text for the person and start from a fresh one. */
export function wantsFreshCopy(code: number): boolean {
  return code === CLOSE.refusedChanges || code === CLOSE.tooLarge || code === CLOSE.badFrame;
}

/** @param here the address to come back to */
export function logInAddress(here: string): string {
  return `/inloggen?naar=${encodeURIComponent(here)}`;
}
