import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from './icon';

export type DialogProps = {
  open: boolean;
  /** Called after Escape, the close button, or any other way in which the browser closes it. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
};

/**
 * A question in front of the page. The browser keeps the focus inside, puts it on the first control
 * and gives it back afterwards; the close button comes last in order, so that a field is first.
 */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || open === element.open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={headingId} onClose={onClose}>
      <h2 id={headingId} className="dialog__title">
        {title}
      </h2>
      <div className="dialog__body">{children}</div>
      <button type="button" className="icon-button dialog__close" onClick={onClose}>
        <Icon name="close" />
        <span className="visually-hidden">Sluiten</span>
      </button>
    </dialog>
  );
}
