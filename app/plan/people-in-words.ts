import type { PresentPerson } from '../../domain/collab/ports';

/** Names that are written out; the rest becomes a number. */
const NAMED = 2;

/**
 * Who has a section open, in Dutch: “Ana (School) schrijft nu. 3 mensen lezen mee.” Writers come
 * first. Empty for nobody.
 */
export function peopleInWords(people: readonly PresentPerson[]): string {
  const writers = people.filter(({ writing }) => writing);
  const readers = people.filter(({ writing }) => !writing);
  return [
    sentence(writers, 'schrijft nu', 'schrijven nu'),
    sentence(readers, 'leest mee', 'lezen mee'),
  ]
    .filter(Boolean)
    .join(' ');
}

function sentence(people: readonly PresentPerson[], one: string, more: string): string {
  if (people.length === 0) return '';
  const verb = people.length === 1 ? one : more;
  if (people.length > NAMED) return `${people.length} mensen ${verb}.`;
  const names = people.map(({ name, organisation }) => `${name} (${organisation})`);
  return `${names.join(' en ')} ${verb}.`;
}
