/** Who follows whom, as arcs between seats. */
import type { Follow } from "../generated/messages";
import { onCircle, round, seatAngle, TABLE } from "./ring";

export interface Arc {
  of: number;
  to: number;
  times: number;
  path: string;
  width: number;
  /** The arc's end, where a dot says which way it runs. */
  x: number;
  y: number;
}

const THINNEST = 0.8;
const WIDEST = 6;
/** Arcs bend to one side of the straight line, so that there and back do not cover each other. */
const BEND = 0.22;

/** One arc for each pair, the widest for what happened most. */
export function layArcs(follow: readonly Follow[], seats: number, radius = TABLE - 12): Arc[] {
  const most = Math.max(1, ...follow.map(([, , times]) => times));
  return follow
    .filter(([of, to, times]) => times > 0 && of !== to && of < seats && to < seats)
    .map(([of, to, times]) => {
      const from = onCircle(seatAngle(of, seats), radius);
      const end = onCircle(seatAngle(to, seats), radius);
      const bendX = ((from.x + end.x) / 2) * 0.4 - (end.y - from.y) * BEND;
      const bendY = ((from.y + end.y) / 2) * 0.4 + (end.x - from.x) * BEND;
      const path = `M${round(from.x)} ${round(from.y)}Q${round(bendX)} ${round(bendY)} ${round(end.x)} ${round(end.y)}`;
      const width = round(THINNEST + (WIDEST - THINNEST) * (times / most));
      return { of, to, times, path, width, x: round(end.x), y: round(end.y) };
    });
}
