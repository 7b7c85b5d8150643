/** Who has a section open, from what the server says of everyone in its room. */
import type { SectionPerson } from '../report';

const WRITING_MS = 30_000;

/** Remembers which clients changed the text of late. */
export class RecentWriters {
  private readonly wroteAt = new Map<number, number>();

  /** @param before, after the clocks of all clients around one change of the document */
  note(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>, now: number): void {
    for (const [client, clock] of after) {
      if (clock > (before.get(client) ?? 0)) this.wroteAt.set(client, now);
    }
  }

  isWriting(client: number, now: number): boolean {
    return now - (this.wroteAt.get(client) ?? Number.NEGATIVE_INFINITY) < WRITING_MS;
  }
}

/**
 * Everyone once, however many windows they have open; this person first.
 * @param states the awareness states by client id; the server decides the `user` in them
 * @param meId this person is always in the list once connected
 */
export function peopleIn(
  states: ReadonlyMap<number, unknown>,
  isWriting: (client: number) => boolean,
  meId: string,
): SectionPerson[] {
  const people = new Map<string, SectionPerson>();
  for (const [client, state] of states) {
    const user = userOf(state);
    if (!user) continue;
    const writing = isWriting(client) || people.get(user.id)?.writing === true;
    people.set(user.id, { ...user, writing });
  }
  return [...people.values()].sort(
    (a, b) => Number(b.id === meId) - Number(a.id === meId) || a.name.localeCompare(b.name, 'nl'),
  );
}

function userOf(state: unknown): Omit<SectionPerson, 'writing'> | null {
  const user = isRecord(state) ? state.user : null;
  if (!isRecord(user) || typeof user.name !== 'string') return null;
  const organisation = typeof user.organisation === 'string' ? user.organisation : '';
  const id = typeof user.id === 'string' ? user.id : `${user.name} ${organisation}`;
  return { id, name: user.name, organisation };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const QUIET_MS = 10_000;

/** Decides which arrivals are read aloud: sparsely, and never the same person over and over. */
export class ArrivalAnnouncer {
  private known: ReadonlySet<string> | null = null;
  private readonly waiting = new Map<string, string>();
  private saidAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly meId: string) {}

  /** @returns what to say now; null for nothing */
  next(people: readonly SectionPerson[], now: number): string | null {
    const others = people.filter(({ id }) => id !== this.meId);
    for (const person of others) {
      if (this.known && !this.known.has(person.id)) this.waiting.set(person.id, nameOf(person));
    }
    const present = new Set(others.map(({ id }) => id));
    for (const id of this.waiting.keys()) if (!present.has(id)) this.waiting.delete(id);
    // Who is there when one comes in oneself is not an arrival: the page lists them.
    this.known = present;
    if (this.waiting.size === 0 || now - this.saidAt < QUIET_MS) return null;
    const names = [...this.waiting.values()];
    this.waiting.clear();
    this.saidAt = now;
    return names.length === 1
      ? `${names[0]} leest nu mee`
      : `${names.slice(0, -1).join(', ')} en ${names.at(-1)} lezen nu mee`;
  }

  /** When something waits to be said: how long until it may be, in milliseconds. */
  delay(now: number): number | null {
    return this.waiting.size > 0 ? Math.max(0, this.saidAt + QUIET_MS - now) : null;
  }
}

const nameOf = ({ name, organisation }: SectionPerson): string =>
  organisation ? `${name} (${organisation})` : name;
