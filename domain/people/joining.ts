/** What an invitation means for somebody who has an account already. */
import { type Person, roleIn, WERKGROEP_ROLES, type WerkgroepRole } from '../access/can';

/** What an invitation gives. */
export interface Offer {
  /** The only address it is for; null: whoever has the link. */
  email: string | null;
  programmateam: boolean;
  werkgroep: number | null;
  role: WerkgroepRole | null;
}

export type Joining =
  | { ok: true }
  | { ok: false; why: 'ander-adres' }
  /** Has this already, or more: an invitation never takes something away. */
  | { ok: false; why: 'al-binnen'; role: WerkgroepRole | null };

/** Judges whether an invitation adds something to this person's account. */
export function judgeJoining(offer: Offer, person: Person & { email: string }): Joining {
  if (offer.email && offer.email !== person.email) return { ok: false, why: 'ander-adres' };
  if (offer.programmateam) {
    return person.programmateam ? { ok: false, why: 'al-binnen', role: null } : { ok: true };
  }
  const present = offer.werkgroep === null ? null : roleIn(person, offer.werkgroep);
  const adds = !present || !offer.role || rank(offer.role) < rank(present);
  return adds ? { ok: true } : { ok: false, why: 'al-binnen', role: present };
}

const rank = (role: WerkgroepRole) => WERKGROEP_ROLES.indexOf(role);
