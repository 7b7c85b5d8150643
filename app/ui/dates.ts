/** A moment: a Date, milliseconds since 1970, or an ISO 8601 text as loaders send it. */
export type Moment = Date | number | string;

const TIME_ZONE = 'Europe/Amsterdam';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

// Only the numbers come from Intl: server and browser may word a whole date differently, and then
// React would throw the server's page away.
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

type WallClock = { year: number; month: number; day: number; hour: string; minute: string };

/** @throws RangeError for something that is no date, such as an empty text. */
function toDate(moment: Moment): Date {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a date: ${String(moment)}`);
  return date;
}

function wallClock(moment: Moment): WallClock {
  const parts = clock.formatToParts(toDate(moment));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return {
    year: Number(part('year')),
    month: Number(part('month')),
    day: Number(part('day')),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** For the `datetime` attribute: ISO 8601 in UTC. */
export function isoMoment(moment: Moment): string {
  return toDate(moment).toISOString();
}

/** `12 mei 2021`, as the calendar in the Netherlands says it. */
export function formatDate(moment: Moment): string {
  const { year, month, day } = wallClock(moment);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** `16:40`, as the clock in the Netherlands says it. */
export function formatTime(moment: Moment): string {
  const { hour, minute } = wallClock(moment);
  return `${hour}:${minute}`;
}

/** `12 mei 2021, 16:40`. */
export function formatDateTime(moment: Moment): string {
  return `${formatDate(moment)}, ${formatTime(moment)}`;
}

/** Midnights in the Netherlands between two moments; negative when `to` lies before `from`. */
export function calendarDaysBetween(from: Moment, to: Moment): number {
  const dayNumber = (moment: Moment) => {
    const { year, month, day } = wallClock(moment);
    return Date.UTC(year, month - 1, day) / DAY;
  };
  return dayNumber(to) - dayNumber(from);
}

/**
 * How long ago: `zojuist`, `5 minuten geleden`, `2 uur geleden`, `gisteren`, `3 dagen geleden`, and
 * from a week on the date. A clock that is a minute ahead counts as `zojuist`; a moment further in
 * the future is given in full.
 */
export function formatRelative(moment: Moment, now: Moment): string {
  const elapsed = toDate(now).getTime() - toDate(moment).getTime();
  if (elapsed < -MINUTE) return formatDateTime(moment);
  if (elapsed < MINUTE) return 'zojuist';
  if (elapsed < HOUR) return ago(Math.floor(elapsed / MINUTE), 'minuut', 'minuten');
  const days = calendarDaysBetween(moment, now);
  if (days === 0) return ago(Math.floor(elapsed / HOUR), 'uur', 'uur');
  if (days === 1) return 'gisteren';
  if (days < 7) return ago(days, 'dag', 'dagen');
  return formatDate(moment);
}

function ago(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more} geleden`;
}
