/** What is said about text that the server did not take. */
import type { KeptReason } from './kept-text';

const TITLES: Record<KeptReason, string> = {
  gereed: 'Dit onderdeel is gereed gemeld terwijl u schreef. Uw tekst is bewaard.',
  'niet-van-toepassing':
    'Dit onderdeel is op niet van toepassing gezet terwijl u schreef. Uw tekst is bewaard.',
  'geen-recht': 'U mag in dit onderdeel niet meer schrijven. Uw tekst is bewaard.',
  'te-groot': 'Uw laatste wijziging was te groot om op te slaan. Uw tekst is bewaard.',
  geweigerd: 'Uw laatste wijziging is niet opgeslagen. Uw tekst is bewaard.',
  sessie: 'Uw laatste tekst is niet opgeslagen, want uw sessie was voorbij. Uw tekst is bewaard.',
};

export const keptTitle = (reason: KeptReason): string => TITLES[reason];

const NO_ANSWER =
  'Versturen lukt nu niet. Kijk of u verbinding hebt en probeer het opnieuw. Uw tekst blijft bewaard.';
const REFUSALS: Record<number, string> = {
  401: 'Uw sessie is voorbij. Log in en probeer het opnieuw. Uw tekst blijft bewaard.',
  403: 'U mag hier geen voorstel doen. Kopieer uw tekst en stuur die aan de trekker.',
  404: 'Dit onderdeel bestaat niet meer. Kopieer uw tekst.',
  413: 'Uw tekst is te groot voor een voorstel. Kopieer uw tekst en stuur die aan de trekker.',
};

/**
 * What a person is told when a proposal was not taken.
 * @param status of the answer; null when there was none
 * @param detail what the server says about it
 */
export function proposalProblem(status: number | null, detail: string | null): string {
  if (status === null) return NO_ANSWER;
  if (detail && status < 500 && status !== 401) return `${detail} Uw tekst blijft bewaard.`;
  return REFUSALS[status] ?? NO_ANSWER;
}
