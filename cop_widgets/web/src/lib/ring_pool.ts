/**
 * The pool on the table: it reaches towards each seat as far as that seat has been heard. Even voices make it
 * round; a voice that carries much draws it out, one not heard leaves a dent. (Two loud voices facing each other
 * leave the ball in the middle, but not the pool round.)
 */
import { counts, onCircle, type Placed, round, type Spot } from "./ring";

/** The radius of the pool where voices are even. */
export const EVEN = 54;
const SHALLOW = 0.34;
const DEEP = 1.36;
const SAMPLES = 72;

/** How far the pool reaches for a weight: 1 for a fair share, never nothing, never into the seats. */
export const reach = (weight: number): number =>
  Math.min(DEEP, SHALLOW + (1 - SHALLOW) * Math.sqrt(Math.max(0, weight)));

/** How narrow each seat's pull is: the more seats, the narrower, until the shore would turn ragged. */
const sharpness = (count: number): number => Math.min(7, Math.max(1.2, (count * count) / 24));

function reachAt(angle: number, seats: readonly Placed[], sharp: number): number {
  let sum = 0;
  let all = 0;
  for (const placed of seats) {
    const pull = Math.exp(sharp * (Math.cos(angle - placed.angle) - 1));
    sum += pull * reach(placed.seat.weight ?? 0);
    all += pull;
  }
  return sum / all;
}

/** The shore of the pool as points around the middle; empty while nobody has spoken. */
export function shore(seats: readonly Placed[], samples = SAMPLES): Spot[] {
  const counted = seats.filter((placed) => counts(placed.seat));
  if (!counted.some((placed) => (placed.seat.weight ?? 0) > 0)) return [];
  const sharp = sharpness(counted.length);
  return Array.from({ length: samples }, (_, i) => {
    const angle = -Math.PI / 2 + (i * 2 * Math.PI) / samples;
    return onCircle(angle, EVEN * reachAt(angle, counted, sharp));
  });
}

const middle = (a: Spot, b: Spot): Spot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const put = (spot: Spot): string => `${round(spot.x)} ${round(spot.y)}`;

/** A smooth closed path through the middles of the points' edges. */
export function smoothPath(points: readonly Spot[]): string {
  const last = points[points.length - 1];
  const first = points[0];
  if (!last || !first) return "";
  const curves = points.map((point, i) => `Q${put(point)} ${put(middle(point, points[i + 1] ?? first))}`);
  return `M${put(middle(last, first))}${curves.join("")}Z`;
}
