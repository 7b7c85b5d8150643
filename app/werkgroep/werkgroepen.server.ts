/** What the list of werkgroepen shows. */
import type { Account } from '../../db/queries/people';
import { countSectionsByStatus, listTrekkers } from '../../db/queries/werkgroepen';
import { roleIn } from '../../domain/access/can';
import { planProgress } from '../../domain/plan/progress';
import type { Programme } from '../../domain/programme/programme';
import type { AppContext } from '../context.server';
import type { WerkgroepCardData } from './werkgroepen-page';

/** All werkgroepen in the order of the programme: inhoudelijk, then gemeentelijk. */
export async function readWerkgroepen(
  { database, programme }: AppContext,
  account: Account,
): Promise<WerkgroepCardData[]> {
  const [counts, trekkers] = [await countSectionsByStatus(database), await listTrekkers(database)];
  return programme.werkgroepen.map(({ nummer, slug, naam, type, bouwstenen }) => ({
    nummer,
    slug,
    naam,
    soort: type,
    bouwstenen: bouwstenenInWords(programme, bouwstenen),
    role: roleIn(account, nummer),
    progress: planProgress(counts.filter(({ werkgroep }) => werkgroep === nummer)),
    trekkers: trekkers
      .filter(({ werkgroep }) => werkgroep === nummer)
      .map(({ id, name, organisation }) => ({ id, name, organisation })),
  }));
}

/** `Bouwsteen 3: Wijkteam 2023` for each. */
export function bouwstenenInWords(
  { bouwstenen }: Pick<Programme, 'bouwstenen'>,
  numbers: readonly number[],
): string[] {
  return numbers.flatMap((wanted) =>
    bouwstenen
      .filter(({ nummer }) => nummer === wanted)
      .map(({ nummer, naam }) => `Bouwsteen ${nummer}: ${naam}`),
  );
}
