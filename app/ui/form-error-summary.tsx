import { useEffect, useRef } from 'react';
import { fieldId } from './field-id';
import { focusTarget } from './focus-target';
import { Icon } from './icon';

export type FormErrorSummaryProps = {
  /** Error sentence per field name; names without a sentence are left out. */
  errors: Readonly<Record<string, string | undefined>>;
  title?: string;
  /** For forms that give their fields ids of their own. */
  idFor?: (name: string) => string;
};

/**
 * Lists what is wrong with a form, above it, each line a link to its field. Takes the focus when it
 * appears and after every next attempt, so pass a new `errors` object for each answer.
 */
export function FormErrorSummary({
  errors,
  title = 'Dit is nog niet goed. Kijk deze velden na:',
  idFor = fieldId,
}: FormErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors).filter(([, message]) => message);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is a new errors object
  useEffect(() => box.current?.focus(), [errors]);
  if (lines.length === 0) return null;
  return (
    <div ref={box} className="utrecht-alert utrecht-alert--error alert" role="alert" tabIndex={-1}>
      <div className="utrecht-alert__icon">
        <Icon name="error" />
      </div>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          <p className="alert__title">{title}</p>
          <ul className="alert__list">
            {lines.map(([name, message]) => (
              <li key={name}>
                <a
                  className="utrecht-link utrecht-link--html-a"
                  href={`#${idFor(name)}`}
                  onClick={focusTarget}
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
