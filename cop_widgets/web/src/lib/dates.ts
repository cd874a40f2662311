/** Dates as people say them. */

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** `21 November 2026` out of `2026-11-21`; anything else as it is. */
export function longDate(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = found && MONTHS[Number(found[2]) - 1];
  return month ? `${Number(found[3])} ${month} ${found[1]}` : iso;
}

const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** `Monday 23 November` out of `2026-11-23`; anything else as it is. No time zone has a say in it. */
export function dayOfWeek(iso: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  if (!date || Number.isNaN(date.getTime())) return iso;
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}
