import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { fieldId } from './field-id';

/** What every field takes. `error` is a whole sentence that says what to do. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  /** Only needed when two forms on one page share a name. */
  id?: string;
  description?: ReactNode;
  error?: string;
  /** Adds “(niet verplicht)” to the label. */
  optional?: boolean;
};

/** The ids and attributes that tie a control to its label, description and error. */
export function fieldAttributes({ name, id = fieldId(name), description, error }: FieldProps) {
  const describedBy = classNames(description ? `${id}-uitleg` : null, error ? `${id}-fout` : null);
  return {
    id,
    name,
    'aria-describedby': describedBy,
    'aria-invalid': error ? true : undefined,
  };
}

/** Description and error of a field, in the order in which they are read. */
export function FieldNotes({
  id,
  description,
  error,
}: Pick<FieldProps, 'description' | 'error'> & { id: string }) {
  return (
    <>
      {description ? (
        <div
          id={`${id}-uitleg`}
          className="utrecht-form-field__description utrecht-form-field-description"
        >
          {description}
        </div>
      ) : null}
      {error ? (
        <div
          id={`${id}-fout`}
          className="utrecht-form-field__error-message utrecht-form-field-error-message"
        >
          {error}
        </div>
      ) : null}
    </>
  );
}

/** Label, description, error and the control itself. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id } = fieldAttributes(field);
  return (
    <div
      className={classNames(
        'utrecht-form-field utrecht-form-field--distanced',
        field.error && 'utrecht-form-field--invalid',
      )}
    >
      <div className="utrecht-form-field__label">
        <label className="utrecht-form-label" htmlFor={id}>
          {field.label}
          <OptionalMark optional={field.optional} />
        </label>
      </div>
      <FieldNotes id={id} description={field.description} error={field.error} />
      <div className="utrecht-form-field__input">{children}</div>
    </div>
  );
}

/** The words that mark a field one may skip. */
export function OptionalMark({ optional }: Pick<FieldProps, 'optional'>) {
  return optional ? <span className="field-optional"> (niet verplicht)</span> : null;
}
