/** How long to wait before trying again. */

export const FIRST_MS = 1000;
export const LAST_MS = 10_000;
/** So many tries stay close together: a server that is started anew finds everybody back within some seconds. */
export const EAGER = 20;
export const EAGER_MS = 2000;

/**
 * Milliseconds before try number `tries` (from 0). `random` (0 to 1) spreads the phones of a room: each waits
 * between half of the full time and all of it.
 */
export function backoff(tries: number, random: number): number {
  const full =
    tries < EAGER
      ? Math.min(EAGER_MS, FIRST_MS * 1.3 ** tries)
      : Math.min(LAST_MS, EAGER_MS * 1.5 ** (tries - EAGER + 1));
  return full * (0.5 + 0.5 * random);
}
