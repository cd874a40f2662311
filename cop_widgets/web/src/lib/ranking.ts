/** A ranking while it is made: ids in order, the first is the best. Who is not in it is compared with nobody. */

export const added = (ranked: readonly string[], option: string): readonly string[] =>
  ranked.includes(option) ? ranked : [...ranked, option];

export const removed = (ranked: readonly string[], option: string): readonly string[] =>
  ranked.filter((one) => one !== option);

/** With `option` at place `to` (from 0); beyond the last place it is out of the ranking. */
export function moved(ranked: readonly string[], option: string, to: number): readonly string[] {
  const rest = removed(ranked, option);
  if (to > rest.length) return rest;
  const place = Math.max(0, to);
  return [...rest.slice(0, place), option, ...rest.slice(place)];
}

/** One place up (-1) or down (+1); the last one goes down out of the ranking. */
export const stepped = (ranked: readonly string[], option: string, by: -1 | 1): readonly string[] =>
  moved(ranked, option, ranked.indexOf(option) + by);

export function ranksOf(ranked: readonly string[]): Record<string, number> {
  return Object.fromEntries(ranked.map((option, place) => [option, place + 1]));
}

/** Ties keep the order of the record: this page makes none, paper may. */
export function rankedIn(ranks: Readonly<Record<string, number>>): readonly string[] {
  return Object.keys(ranks).sort((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0));
}

/** Where something dragged to `y` would go, by the middles of those that stay. */
export function placeAt(middles: readonly number[], y: number): number {
  return middles.filter((middle) => middle < y).length;
}
