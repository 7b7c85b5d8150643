import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

export type AlertProps = {
  kind: AlertKind;
  title?: ReactNode;
  children?: ReactNode;
  /** What can be done about it. */
  actions?: ReactNode;
  /** How it is read aloud when it appears; an error interrupts, the rest waits its turn. */
  announce?: 'alert' | 'status' | 'none';
  className?: string;
};

const kinds: Record<AlertKind, { icon: IconName; word: string }> = {
  info: { icon: 'info', word: 'Ter informatie:' },
  ok: { icon: 'ok', word: 'Gelukt:' },
  warning: { icon: 'warning', word: 'Waarschuwing:' },
  error: { icon: 'error', word: 'Fout:' },
};

/** A message about this page or this act. Says what happened and what to do. */
export function Alert({ kind, title, children, actions, announce, className }: AlertProps) {
  const role = announce ?? (kind === 'error' ? 'alert' : 'status');
  const { icon, word } = kinds[kind];
  return (
    <div
      className={classNames(`utrecht-alert utrecht-alert--${kind} alert`, className)}
      role={role === 'none' ? undefined : role}
    >
      <div className="utrecht-alert__icon">
        <Icon name={icon} />
        <span className="visually-hidden">{word}</span>
      </div>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          {title ? <p className="alert__title">{title}</p> : null}
          {children ? <div className="alert__text">{children}</div> : null}
          {actions ? <div className="cluster alert__actions">{actions}</div> : null}
        </div>
      </div>
    </div>
  );
}
