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
