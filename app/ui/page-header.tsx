import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

export type PageHeaderProps = {
  /** The question that this page answers. */
  title: ReactNode;
  breadcrumbs?: readonly Crumb[];
  /** A few words above the title that say where this is, when there are no breadcrumbs. */
  above?: ReactNode;
  lead?: ReactNode;
  /** One or two buttons; the main one last. */
  actions?: ReactNode;
};

/** The top of every page: where you are, the page's question, and what you can do here. */
export function PageHeader({ title, breadcrumbs, above, lead, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumbs items={breadcrumbs} /> : null}
      <div className="page-header__row">
        <div className="page-header__text">
          {above ? <p className="page-header__above">{above}</p> : null}
          <h1>{title}</h1>
          {lead ? <div className="page-header__lead">{lead}</div> : null}
        </div>
        {actions ? <div className="cluster page-header__actions">{actions}</div> : null}
      </div>
    </header>
  );
}
