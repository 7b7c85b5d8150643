/**
 * The one place that says who may do what. Every loader, action, API route, command and socket
 * asks `can`; nothing else decides.
 */
import { isOpenForWriting, type SectionStatus } from '../plan/status';

export type WerkgroepRole = 'trekker' | 'lid' | 'meelezer';
export const WERKGROEP_ROLES: readonly WerkgroepRole[] = ['trekker', 'lid', 'meelezer'];

/** A person with a valid session and what that person is, as it stands now in the database. */
export interface Person {
  id: string;
  programmateam: boolean;
  marktpartij: boolean;
  memberships: readonly { werkgroep: number; role: WerkgroepRole }[];
}

/** What is asked. The fields are what the judgement needs, no more. */
export type Request =
  /** See the programme: werkgroepen, dashboard, people of a werkgroep. */
  | { action: 'programme.read' }
  /** Read a section, its versions and history; join its room. */
  | { action: 'section.read'; werkgroep: number; sectionKey: string }
  /** Write in a section that has this status now. */
  | { action: 'section.write'; werkgroep: number; sectionKey: string; status: SectionStatus }
  /** Mark gereed, reopen, mark niet van toepassing. */
  | { action: 'section.decide'; werkgroep: number }
  /** Hand over text that was refused because the section had closed. */
  | { action: 'proposal.make'; werkgroep: number }
  /** See proposals beside a section, copy from them, dismiss them. */
  | { action: 'proposal.handle'; werkgroep: number }
  /** Invite people to a werkgroep, change or take away their role in it. */
  | { action: 'members.manage'; werkgroep: number }
  /** All accounts, invitations for the programmateam, password links, outbox. */
  | { action: 'people.manage' }
  /** Dates and other settings of the programme. */
  | { action: 'settings.change' }
  /** Compile sections for the aanbesteding. */
  | { action: 'bundle.compile' };

export type Refusal =
  | 'not-logged-in'
  | 'not-in-werkgroep'
  | 'only-trekker'
  | 'only-programmateam'
  | 'section-closed';

export type Verdict = { ok: true } | { ok: false; why: Refusal; message: string };

const YES: Verdict = { ok: true };

/** What a person is told. Taalniveau B1; says what to do. */
const MESSAGES: Record<Refusal, string> = {
  'not-logged-in': 'U bent niet ingelogd. Log in en probeer het opnieuw.',
  'not-in-werkgroep':
    'U kunt hier meelezen, maar niet schrijven. Vraag de trekker om u lid te maken.',
  'only-trekker': 'Alleen een trekker van deze werkgroep of het programmateam mag dit doen.',
  'only-programmateam': 'Alleen het programmateam mag dit doen.',
  'section-closed': 'Dit onderdeel is gesloten. Vraag de trekker om het te heropenen.',
};

const no = (why: Refusal): Verdict => ({ ok: false, why, message: MESSAGES[why] });

/**
 * Judges one request. Pure: the caller looks up the person and the status, in the transaction
 * that acts where that matters.
 * @param person null when nobody is logged in.
 */
export function can(person: Person | null, request: Request): Verdict {
  if (!person) return no('not-logged-in');
  switch (request.action) {
    case 'programme.read':
    case 'section.read':
      return YES;
    case 'section.write': {
      const role = roleIn(person, request.werkgroep);
      const mayWrite = person.programmateam || role === 'trekker' || role === 'lid';
      if (!mayWrite) return no('not-in-werkgroep');
      return isOpenForWriting(request.status) ? YES : no('section-closed');
    }
    case 'proposal.make': {
      const role = roleIn(person, request.werkgroep);
      const wasWriter = person.programmateam || role === 'trekker' || role === 'lid';
      return wasWriter ? YES : no('not-in-werkgroep');
    }
    case 'section.decide':
    case 'proposal.handle':
    case 'members.manage':
      return person.programmateam || roleIn(person, request.werkgroep) === 'trekker'
        ? YES
        : no('only-trekker');
    case 'people.manage':
    case 'settings.change':
    case 'bundle.compile':
      return person.programmateam ? YES : no('only-programmateam');
  }
}

/** The person's role in a werkgroep, or null. */
export function roleIn(person: Person, werkgroep: number): WerkgroepRole | null {
  return person.memberships.find((m) => m.werkgroep === werkgroep)?.role ?? null;
}
