import { iconPaths } from './icon-paths';

export type IconName = keyof typeof iconPaths;

/** A drawing beside a word, or in a button that has a name of its own. Always hidden from readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
