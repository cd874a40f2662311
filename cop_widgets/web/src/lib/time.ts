/** Lengths of time in words and figures. All lengths are milliseconds. */

const two = (n: number) => String(n).padStart(2, "0");

/** `1:24`, from an hour on `1:02:03`. */
export function mss(ms: number): string {
  const s = Math.max(0, Math.floor(ms / 1000));
  const rest = `${two(s % 60)}`;
  const minutes = Math.floor(s / 60);
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}

/** `42 min`, from an hour on `1 h 30`: for the gathering's length. Never mistaken for minutes and seconds. */
export function hours(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${two(minutes % 60)}` : `${minutes / 60} h`;
}

/** `3 min`, under one minute `40 s`: whole and meant as "about". */
export function about(ms: number): string {
  if (ms < 60_000) return `${Math.max(0, Math.floor(ms / 1000))} s`;
  return `${Math.round(ms / 60_000)} min`;
}

/** Milliseconds in `1:24`, `1:02:03` or `84`; `null` where it says no time. */
export function parseMss(text: string): number | null {
  const parts = text.trim().split(":");
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const figures = parts.map(Number);
  if (figures.slice(1).some((n) => n > 59)) return null;
  return figures.reduce((sum, n) => sum * 60 + n, 0) * 1000;
}

/** `2 turns`, `1 turn`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A share of 0..1 in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Commands count in whole microseconds. */
export function micros(ms: number): number {
  return Math.round(ms * 1000);
}
