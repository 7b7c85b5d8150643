import type { ReactNode } from 'react';
import type { FieldProps } from './field';
import { FieldGroup } from './field-group';
import { fieldId } from './field-id';

export type RadioChoice = { value: string; label: ReactNode; description?: ReactNode };

export type RadioGroupFieldProps = FieldProps & {
  options: readonly RadioChoice[];
  defaultValue?: string;
  onChange?: (value: string) => void;
};

/** A question with a few answers, all in view. */
export function RadioGroupField({
  options,
  defaultValue,
  onChange,
  ...field
}: RadioGroupFieldProps) {
  const id = field.id ?? fieldId(field.name);
  return (
    <FieldGroup {...field}>
      {options.map((option) => (
        <Radio
          key={option.value}
          id={`${id}-${option.value}`}
          name={field.name}
          choice={option}
          checked={option.value === defaultValue}
          invalid={Boolean(field.error)}
          onChange={onChange}
        />
      ))}
    </FieldGroup>
  );
}

type RadioProps = {
  id: string;
  name: string;
  choice: RadioChoice;
  checked: boolean;
  invalid: boolean;
  onChange?: (value: string) => void;
};

function Radio({ id, name, choice, checked, invalid, onChange }: RadioProps) {
  return (
    <div className="utrecht-form-field utrecht-form-field--radio choice">
      <div className="utrecht-form-field__label utrecht-form-field__label--radio">
        <label className="utrecht-form-label utrecht-form-label--radio" htmlFor={id}>
          {choice.label}
        </label>
      </div>
      <div className="utrecht-form-field__input">
        <input
          id={id}
          name={name}
          value={choice.value}
          type="radio"
          defaultChecked={checked}
          onChange={onChange && (() => onChange(choice.value))}
          aria-invalid={invalid || undefined}
          aria-describedby={choice.description ? `${id}-antwoord` : undefined}
          className="utrecht-radio-button utrecht-radio-button--html-input"
        />
      </div>
      {choice.description ? (
        <div
          id={`${id}-antwoord`}
          className="utrecht-form-field__description utrecht-form-field-description"
        >
          {choice.description}
        </div>
      ) : null}
    </div>
  );
}
