/** The last ten minutes as a small line of effective voices. Where nobody spoke, the line has a gap. */
import type { Point } from "../generated/messages";
import { round, type Spot } from "./ring";

export interface RecentLine {
  /** Unbroken stretches, each of one or more points. */
  runs: Spot[][];
  last: Spot | null;
}

const TEN_MINUTES = 600_000;
export const RECENT_WIDTH = 100;
export const RECENT_HEIGHT = 28;

/** Points of the last ten minutes in a box of `RECENT_WIDTH` by `RECENT_HEIGHT`; one voice lies at the bottom. */
export function layRecent(points: readonly Point[], of: number, now_ms: number): RecentLine {
  const from = now_ms - TEN_MINUTES;
  const runs: Spot[][] = [];
  let run: Spot[] | null = null;
  for (const [t, voices] of points) {
    if (t < from || t > now_ms) continue;
    if (voices === null) {
      run = null;
      continue;
    }
    if (!run) {
      run = [];
      runs.push(run);
    }
    run.push({ x: round(((t - from) / TEN_MINUTES) * RECENT_WIDTH), y: round(height(voices, of)) });
  }
  return { runs, last: run ? (run[run.length - 1] ?? null) : null };
}

function height(voices: number, of: number): number {
  const part = of > 1 ? (voices - 1) / (of - 1) : 1;
  return RECENT_HEIGHT * (1 - Math.min(1, Math.max(0, part)));
}

export const linePath = (run: readonly Spot[]): string =>
  run.map(({ x, y }, i) => `${i ? "L" : "M"}${x} ${y}`).join("");

/** "about 4 of 10 voices five minutes ago, about 6 now" without numbers nobody needs. */
export function recentWords(points: readonly Point[], of: number, now_ms: number): string {
  const said = points.filter(([t, voices]) => voices !== null && t >= now_ms - TEN_MINUTES && t <= now_ms);
  const first = said[0]?.[1];
  const last = said[said.length - 1]?.[1];
  if (first == null || last == null) return "Nothing was said in the last ten minutes.";
  const change = (last - first) / Math.max(1, of - 1);
  const trend =
    change > 0.1 ? "more voices than before" : change < -0.1 ? "fewer voices than before" : "much as before";
  return `In the last ten minutes: now about ${Math.round(last)} of ${of} voices, ${trend}.`;
}
