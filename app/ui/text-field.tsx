import type { InputHTMLAttributes } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps, fieldAttributes } from './field';

type InputProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  keyof FieldProps | 'style' | 'className' | 'type' | 'autoComplete'
>;

/** A password field must say which password it wants, so that password managers can help. */
type Kind =
  | { type: 'password'; autoComplete: 'current-password' | 'new-password' }
  | {
      type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'number';
      autoComplete?: string;
    };

export type TextFieldProps = FieldProps & InputProps & Kind;

/** One line of text. Keeps what was typed when `defaultValue` comes from the refused form. */
export function TextField({ label, description, error, optional, id, ...input }: TextFieldProps) {
  const { name, type = 'text' } = input;
  const field = { name, label, description, error, optional, id };
  return (
    <Field {...field}>
      <input
        {...input}
        {...fieldAttributes(field)}
        type={type}
        dir={input.dir ?? 'auto'}
        className={classNames(
          'utrecht-textbox utrecht-textbox--html-input',
          error && 'utrecht-textbox--invalid',
        )}
      />
    </Field>
  );
}
