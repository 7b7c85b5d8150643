import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { type ButtonVariant, buttonClass } from './button-class';
import { Dialog } from './dialog';
import { useHydrated } from './use-hydrated';

export type DialogButtonProps = {
  /** The words on the button. */
  label: ReactNode;
  variant?: ButtonVariant;
  small?: boolean;
  /** The question, as title of the dialog. */
  title: ReactNode;
  /** Open from the start: the server refused the form inside and shows it again. */
  defaultOpen?: boolean;
  /** The form. `close` is there only when there is a dialog to close. */
  children: (close: (() => void) | undefined) => ReactNode;
};

/** A button that asks something first, in a dialog; without scripts the form unfolds in place. */
export function DialogButton(props: DialogButtonProps) {
  const { label, variant = 'secondary', small, title, defaultOpen = false, children } = props;
  const hydrated = useHydrated();
  const [open, setOpen] = useState(defaultOpen);
  if (!hydrated) {
    return (
      <details className="unfold" open={defaultOpen}>
        <summary className={buttonClass(variant, small)}>{label}</summary>
        <div className="unfold__body">
          <p className="dialog__title">{title}</p>
          {children(undefined)}
        </div>
      </details>
    );
  }
  const close = () => setOpen(false);
  return (
    <>
      <Button
        type="button"
        variant={variant}
        small={small}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        {children(close)}
      </Dialog>
    </>
  );
}
