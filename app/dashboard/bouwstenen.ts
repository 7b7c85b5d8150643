import { elsewhere } from '../../domain/programme/elsewhere';
import type { Programme } from '../../domain/programme/programme';

export interface BouwsteenChoice {
  value: string;
  label: string;
  /** The spoor in which it is worked out, when that is not by a werkgroep. */
  elsewhere: string | null;
}

/**
 * The bouwstenen to choose from. One without a werkgroep is no gap: it belongs to another spoor,
 * and says which (bronkwestie 5).
 */
export function bouwsteenChoices({ bouwstenen }: Programme): BouwsteenChoice[] {
  return bouwstenen.map((bouwsteen) => {
    const spoor = elsewhere(bouwsteen);
    const label = `${bouwsteen.nummer} ${bouwsteen.naam}`;
    return {
      value: String(bouwsteen.nummer),
      label: spoor ? `${label} (${spoor})` : label,
      elsewhere: spoor,
    };
  });
}
