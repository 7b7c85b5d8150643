import type { SelectHTMLAttributes } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps, fieldAttributes } from './field';

export type Choice = { value: string; label: string; disabled?: boolean };

export type SelectFieldProps = FieldProps & {
  options: readonly Choice[];
  /** Shown first with an empty value, such as “Kies een organisatie”. */
  placeholder?: string;
} & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    keyof FieldProps | 'style' | 'className' | 'children' | 'multiple'
  >;

/** One choice from a list that is too long for radio buttons. */
export function SelectField(props: SelectFieldProps) {
  const { label, description, error, optional, id, options, placeholder, ...select } = props;
  const field = { name: select.name, label, description, error, optional, id };
  return (
    <Field {...field}>
      <select
        {...select}
        {...fieldAttributes(field)}
        className={classNames(
          'utrecht-select utrecht-select--html-select',
          error && 'utrecht-select--invalid',
        )}
      >
        {placeholder ? <option value="">{placeholder}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
