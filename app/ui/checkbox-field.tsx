import type { InputHTMLAttributes } from 'react';
import { classNames } from './class-names';
import { FieldNotes, type FieldProps, fieldAttributes } from './field';
import { fieldId } from './field-id';

export type CheckboxFieldProps = Omit<FieldProps, 'optional'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'style' | 'className' | 'type'>;

/**
 * One box to tick. In a list where all boxes share a name, the id also carries the value, so that
 * each label belongs to its own box.
 */
export function CheckboxField({ label, description, error, ...input }: CheckboxFieldProps) {
  const ownValue = input.value === undefined ? '' : `-${input.value}`;
  const id = input.id ?? `${fieldId(input.name)}${ownValue}`;
  return (
    <div
      className={classNames(
        'utrecht-form-field utrecht-form-field--checkbox choice',
        error && 'utrecht-form-field--invalid',
      )}
    >
      <div className="utrecht-form-field__label utrecht-form-field__label--checkbox">
        <label className="utrecht-form-label utrecht-form-label--checkbox" htmlFor={id}>
          {label}
        </label>
      </div>
      <div className="utrecht-form-field__input">
        <input
          {...input}
          {...fieldAttributes({ name: input.name, label, id, description, error })}
          type="checkbox"
          className="utrecht-checkbox utrecht-checkbox--html-input"
        />
      </div>
      <FieldNotes id={id} description={description} error={error} />
    </div>
  );
}
