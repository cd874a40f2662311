/** The table seen from above: where seats stand, how large they are, where the ball comes to rest. */
import type { Seat } from "../generated/messages";

export interface Spot {
  x: number;
  y: number;
}

export interface Placed extends Spot {
  seat: Seat;
  place: number;
  /** Radians, 0 = right, growing clockwise; the first seat is at the top. */
  angle: number;
  /** Radius of what this seat has said; area grows with weight. `null` = nothing to draw. */
  size: number | null;
}

export interface Ring {
  seats: Placed[];
  /** Radius of a seat that has just the fair share. */
  fair: number;
  /** `null` while nobody has spoken. */
  ball: Spot | null;
}

/** Distance of the seats from the middle, in drawing units. */
export const TABLE = 100;
const LARGEST_FAIR = 16;
const LARGEST_SEAT = 29;
const BALL_REACH = 60;

export const onCircle = (angle: number, radius: number): Spot => ({
  x: radius * Math.cos(angle),
  y: radius * Math.sin(angle),
});

export const seatAngle = (place: number, count: number): number =>
  -Math.PI / 2 + (place * 2 * Math.PI) / Math.max(1, count);

/** The fair-share radius: two neighbours with a fair share leave a gap between them. */
export function fairSize(count: number): number {
  const chord = 2 * TABLE * Math.sin(Math.PI / Math.max(2, count));
  return Math.min(LARGEST_FAIR, chord * 0.31);
}

/** The most room a seat may take beyond the table's edge: it depends on how many there are, never on what is said. */
export const largestSize = (fair: number): number => Math.min(LARGEST_SEAT, fair * 2.6);

/** Area in proportion to weight; the loudest seat stays within the picture. */
export const seatSize = (weight: number, fair: number): number =>
  Math.min(largestSize(fair), fair * Math.sqrt(Math.max(0, weight)));

/** Whether a seat takes part in the balance: here, or gone after having spoken. */
export const counts = (seat: Seat): boolean => seat.state !== "away" || (seat.weight ?? 0) > 0;

/**
 * Where the ball rests: the weighted centroid of the seats, measured from their plain centroid, so that even
 * voices leave it in the middle wherever empty chairs stand. Never further out than `BALL_REACH`.
 */
export function restingPlace(seats: readonly Placed[]): Spot | null {
  const counted = seats.filter((placed) => counts(placed.seat));
  const total = counted.reduce((sum, placed) => sum + (placed.seat.weight ?? 0), 0);
  if (total <= 0) return null;
  const rest = { x: 0, y: 0 };
  for (const placed of counted) {
    const pull = (placed.seat.weight ?? 0) / total - 1 / counted.length;
    rest.x += pull * placed.x;
    rest.y += pull * placed.y;
  }
  return within(rest, BALL_REACH);
}

function within(spot: Spot, reach: number): Spot {
  const far = Math.hypot(spot.x, spot.y);
  const scale = far > reach ? reach / far : 1;
  return { x: round(spot.x * scale), y: round(spot.y * scale) };
}

/** Hundredths of a unit are finer than any screen: fewer of them, fewer repaints. */
export const round = (value: number): number => Math.round(value * 100) / 100 || 0;

export function layRing(seats: readonly Seat[]): Ring {
  const fair = fairSize(seats.length);
  const placed = seats.map((seat, place): Placed => {
    const angle = seatAngle(place, seats.length);
    const { x, y } = onCircle(angle, TABLE);
    const said = seat.weight ?? 0;
    return {
      seat,
      place,
      angle,
      x: round(x),
      y: round(y),
      size: said > 0 ? round(seatSize(said, fair)) : null,
    };
  });
  return { seats: placed, fair: round(fair), ball: restingPlace(placed) };
}
