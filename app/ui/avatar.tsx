import { classNames } from './class-names';
import { initials, personColourClass } from './person-colour';

export type Person = { id: string; name: string };

export type AvatarProps = Person & {
  small?: boolean;
  /** The name stands beside it already, so it need not be read again. */
  decorative?: boolean;
};

/** A person as a circle with initials. The name is in the text for who cannot see the colour. */
export function Avatar({ id, name, small = false, decorative = false }: AvatarProps) {
  return (
    <span
      className={classNames('avatar', small && 'avatar--small', personColourClass(id))}
      title={decorative ? undefined : name}
    >
      <span aria-hidden="true">{initials(name)}</span>
      {decorative ? null : <span className="visually-hidden">{name}</span>}
    </span>
  );
}
