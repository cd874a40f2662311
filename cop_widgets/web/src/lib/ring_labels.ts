/** Names around the table: where they go, and how much of them fits. */
import { onCircle, type Placed, round, TABLE } from "./ring";

export interface Label {
  text: string;
  full: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

/** Above this many names the picture would be a word cloud: the bars and the table say them instead. */
export const MOST_NAMES = 20;

/** The first `most` characters as people count them, with an ellipsis if there were more. */
export function shorten(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

function anchorAt(angle: number): Label["anchor"] {
  const sideways = Math.cos(angle);
  if (Math.abs(sideways) < 0.2) return "middle";
  return sideways > 0 ? "start" : "end";
}

export function layLabels(seats: readonly Placed[], fair: number, most: number): Label[] {
  if (seats.length > MOST_NAMES) return [];
  return seats
    .filter((placed) => placed.seat.name)
    .map((placed) => {
      const full = placed.seat.name ?? "";
      const out = onCircle(
        placed.angle,
        TABLE + Math.max(fair, placed.size ?? 0) + (placed.seat.state === "speaking" ? 11 : 6),
      );
      const drop = 4 + 5 * Math.sin(placed.angle);
      return {
        text: shorten(full, most),
        full,
        x: round(out.x),
        y: round(out.y + drop),
        anchor: anchorAt(placed.angle),
      };
    });
}
