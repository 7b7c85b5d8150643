import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { FieldNotes, type FieldProps, fieldAttributes, OptionalMark } from './field';

export type FieldGroupProps = FieldProps & { children: ReactNode; className?: string };

/** Choices that answer one question together: a fieldset with its question as legend. */
export function FieldGroup({ children, className, ...field }: FieldGroupProps) {
  const { id, 'aria-describedby': describedBy } = fieldAttributes(field);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classNames(
        'field-group utrecht-form-field--distanced',
        field.error && 'utrecht-form-field--invalid',
        className,
      )}
      aria-describedby={describedBy}
    >
      <legend className="utrecht-form-label">
        {field.label}
        <OptionalMark optional={field.optional} />
      </legend>
      <FieldNotes id={id} description={field.description} error={field.error} />
      <div className="field-group__choices">{children}</div>
    </fieldset>
  );
}
