import { Avatar, type Person } from './avatar';

export type AvatarStackProps = {
  people: readonly Person[];
  /** How many to draw; the rest becomes a number. */
  max?: number;
  small?: boolean;
  /** Says what these people have in common, such as “In dit plan”. */
  label: string;
};

/** People together, overlapping. Renders nothing for nobody. */
export function AvatarStack({ people, max = 4, small, label }: AvatarStackProps) {
  if (people.length === 0) return null;
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const rest = people.slice(shown.length);
  return (
    <ul className="avatar-stack" aria-label={label}>
      {shown.map((person) => (
        <li key={person.id}>
          <Avatar {...person} small={small} />
        </li>
      ))}
      {rest.length > 0 ? (
        <li>
          <span
            className={`avatar avatar--rest${small ? ' avatar--small' : ''}`}
            title={rest.map((person) => person.name).join(', ')}
          >
            <span aria-hidden="true">+{rest.length}</span>
            <span className="visually-hidden">
              en ook {rest.map((person) => person.name).join(', ')}
            </span>
          </span>
        </li>
      ) : null}
    </ul>
  );
}
