import { type HTMLAttributes, type ReactNode, useId } from 'react';
import { classNames } from './class-names';

export type CardProps = Omit<HTMLAttributes<HTMLElement>, 'title' | 'style'> & {
  as?: 'section' | 'article' | 'div' | 'li' | 'aside';
  /** Names the card; without it the card is only paper. */
  title?: ReactNode;
  headingLevel?: 2 | 3;
  /** At the right of the title. */
  actions?: ReactNode;
  /** Leaves out the inner space, for tables and lists that reach the edge. */
  flush?: boolean;
  children: ReactNode;
};

/** A sheet of paper on the ground. */
export function Card(props: CardProps) {
  const { as, title, headingLevel = 2, actions, flush, className, children, ...rest } = props;
  const Element = as ?? (title ? 'section' : 'div');
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const headingId = useId();
  return (
    <Element
      aria-labelledby={title ? headingId : undefined}
      {...rest}
      className={classNames('card', flush && 'card--flush', className)}
    >
      {title ? (
        <div className="card__head">
          <Heading id={headingId} className="card__title">
            {title}
          </Heading>
          {actions ? <div className="cluster">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </Element>
  );
}
