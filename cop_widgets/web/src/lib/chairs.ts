/** Chairs in a ring, and names that fit on them. Pure. */
import { fitsIn, shortNames } from "./short_names";

export interface ChairRoom {
  /** Of a chair, and of its letters, in hundredths of the wall's width. */
  readonly width: number;
  readonly letters: number;
}

const LINES = 2;
/** Padding at both sides and the border. */
const EDGES = 2.3;
/** A bold letter's width, in its size: what most names have on average, and a little more. */
const LETTER = 0.58;

/** The more chairs, the narrower each. */
export function chairRoom(chairs: number): ChairRoom {
  if (chairs <= 6) return { width: 17, letters: 2.1 };
  return chairs <= 9 ? { width: 12, letters: 1.7 } : { width: 9.5, letters: 1.5 };
}

/** Names as the board has them, in up to two lines of a chair. */
export function shortNamesIn(names: readonly string[], { width, letters }: ChairRoom): string[] {
  const wide = (text: string) => Array.from(text).length * LETTER * letters;
  return shortNames(names, fitsIn(width - EDGES, LINES, wide));
}
