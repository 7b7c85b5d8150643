import { formatDate, formatDateTime, formatRelative, isoMoment, type Moment } from './dates';

export type DateTimeProps = { value: Moment; className?: string } & (
  | { relative?: false; dateOnly?: boolean }
  /** `now` comes from the loader, so that server and browser say the same. */
  | { relative: true; now: Moment }
);

/** A moment in Dutch; a relative one shows the full date when pointed at. */
export function DateTime(props: DateTimeProps) {
  const { value, className } = props;
  const full = formatDateTime(value);
  const exact = props.relative ? undefined : props.dateOnly;
  const words = props.relative ? formatRelative(value, props.now) : undefined;
  return (
    <time dateTime={isoMoment(value)} className={className} title={words ? full : undefined}>
      {words ?? (exact ? formatDate(value) : full)}
    </time>
  );
}
