import type { TextareaHTMLAttributes } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps, fieldAttributes } from './field';

export type TextAreaFieldProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'style' | 'className'>;

/** Several lines of plain text, such as a reason. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, description, error, optional, id, ...textarea } = props;
  const field = { name: textarea.name, label, description, error, optional, id };
  return (
    <Field {...field}>
      <textarea
        rows={4}
        dir="auto"
        {...textarea}
        {...fieldAttributes(field)}
        className={classNames(
          'utrecht-textarea utrecht-textarea--html-textarea',
          error && 'utrecht-textarea--invalid',
        )}
      />
    </Field>
  );
}
