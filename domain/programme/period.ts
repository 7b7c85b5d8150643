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
];
const QUARTERS = ['eerste', 'tweede', 'derde', 'vierde'];

/**
 * A date of the programme in Dutch, as exact as it is known: `2021-05-31` is “31 mei 2021”,
 * `2021-05` “mei 2021”, `2022-Q1` “eerste kwartaal van 2022”, `2021` “2021”.
 */
export function periodInWords(date: string): string {
  const [, year, month, day, quarter] =
    /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])))?$/.exec(date) ?? [];
  if (!year) return date;
  if (quarter) return `${QUARTERS[Number(quarter) - 1]} kwartaal van ${year}`;
  const name = month && MONTHS[Number(month) - 1];
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** Whether a text is a day that exists, written as `2021-05-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
