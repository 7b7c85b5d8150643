/** People, links and answers that several tests need. */
import type { Database } from '../../db/open';
import { addTestUser } from '../../db/test-database';

/** A programmateam member, a trekker and a lid of werkgroep 3, and somebody without a role. */
export async function addPeople(database: Database): Promise<void> {
  await addTestUser(database, { id: 'baas', programmateam: true });
  await addTestUser(database, { id: 'tina' }, { 3: 'trekker' });
  await addTestUser(database, { id: 'lou' }, { 3: 'lid' });
  await addTestUser(database, { id: 'gast' });
}

/** What a loader or action made with `data()`. */
interface WithStatus {
  data: unknown;
  init: { status?: number } | null;
}

/** Status, place to go, and data of what a loader or action returned. */
export function answerOf(returned: unknown): { status: number; to: string | null; data: unknown } {
  if (returned instanceof Response) {
    return { status: returned.status, to: returned.headers.get('location'), data: null };
  }
  if (typeof returned === 'object' && returned !== null && 'init' in returned) {
    const { data, init } = returned as WithStatus;
    return { status: init?.status ?? 200, to: null, data };
  }
  return { status: 200, to: null, data: returned };
}

/** A whole new account, as the form sends it. */
export const newAccountForm = {
  naam: 'Nora Nieuw',
  email: 'nora@voorbeeld.nl',
  organisatie: 'Basisschool De Voorbeeldboom',
  groep: 'onderwijs',
  marktpartij: 'nee',
  wachtwoord: 'een lang wachtwoord',
};
