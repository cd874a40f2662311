/** Where a card stands: beside what it speaks of, and never on it while there is room elsewhere. Pure. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly left: number;
  readonly top: number;
}

const GAP = 18;
/** Narrower, and it stands at the lower edge. */
export const NARROW = 700;

const clamp = (at: number, low: number, high: number) => Math.max(low, Math.min(at, high));

/** `room` is what can be seen, less its margins. */
export function beside(target: Box | null, card: Pick<Box, "width" | "height">, room: Box): Spot {
  const right = room.left + room.width;
  const bottom = room.top + room.height;
  const corner = { left: right - card.width, top: bottom - card.height };
  if (!target) return { left: corner.left, top: Math.max(room.top, corner.top) };
  const top = clamp(target.top, room.top, corner.top);
  const left = clamp(target.left, room.left, corner.left);
  const after = target.left + target.width + GAP;
  const before = target.left - GAP - card.width;
  const below = target.top + target.height + GAP;
  const above = target.top - GAP - card.height;
  if (after + card.width <= right) return { left: after, top };
  if (before >= room.left) return { left: before, top };
  if (below + card.height <= bottom) return { left, top: below };
  if (above >= room.top) return { left, top: above };
  return corner;
}

/** The part of a box that lies within another, `null` where there is none. */
export function within(one: Box, other: Box): Box | null {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const width = Math.min(one.left + one.width, other.left + other.width) - left;
  const height = Math.min(one.top + one.height, other.top + other.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/** Air around what was scrolled to. */
const AIR = 10;

/** How far to scroll on so that `box` stands in `free`, all of it or else its beginning. */
export function missing(box: Box, free: Box): number {
  const above = box.top - AIR - free.top;
  const below = box.top + box.height + AIR - (free.top + free.height);
  if (above < 0 || box.height + 2 * AIR > free.height) return above;
  return Math.max(0, below);
}

export const sameBox = (one: Box | null, other: Box | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height);
