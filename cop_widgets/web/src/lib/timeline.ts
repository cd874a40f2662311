/** Who spoke when, laid out in percent of the width, so that no script measures anything. */
import type { Timeline } from "../generated/messages";
import { round } from "./ring";
import { hours } from "./time";

export interface Span {
  /** When it began, in ms into the gathering: what tells it from the others while all of them move left. */
  start: number;
  left: number;
  width: number;
}

export interface LaidBar extends Span {
  lane: number;
}

export interface Tick {
  left: number;
  says: string;
}

export interface LaidTimeline {
  lanes: number;
  bars: LaidBar[];
  pauses: Span[];
  ticks: Tick[];
  now: number;
}

const MINUTE = 60_000;
const SHORTEST = 5 * MINUTE;
const STEPS_MIN = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240];

/** What the width stands for: at least five minutes, so that a beginning looks like one. */
export function spanOf(timeline: Timeline): number {
  return Math.max(SHORTEST, timeline.to_ms - timeline.from_ms);
}

/** The smallest step of whole minutes that leaves at most `most` marks. */
export const tickStep = (length_ms: number, most: number): number =>
  MINUTE * (STEPS_MIN.find((step) => length_ms / (step * MINUTE) <= most) ?? 480);

/** "30 min" for half an hour in, as on the header's clock; the beginning is "0". */
export const clockWords = (ms: number): string =>
  ms < MINUTE / 2 ? "0" : hours(Math.round(ms / MINUTE) * MINUTE);

function layTicks(timeline: Timeline, at: (ms: number) => number, most: number): Tick[] {
  const end = timeline.from_ms + spanOf(timeline);
  const step = tickStep(end - timeline.from_ms, most);
  const ticks: Tick[] = [];
  for (let t = Math.ceil(timeline.from_ms / step) * step; t <= end; t += step)
    ticks.push({ left: at(t), says: clockWords(t) });
  return ticks;
}

export function layTimeline(timeline: Timeline, mostTicks = 6): LaidTimeline {
  const length = spanOf(timeline);
  const inside = (ms: number): number => Math.min(length, Math.max(0, ms - timeline.from_ms));
  const at = (ms: number): number => round((inside(ms) / length) * 100);
  const span = (start: number, end: number): Span => ({
    start,
    left: at(start),
    width: round(at(end) - at(start)),
  });
  const shown = (start: number, end: number): boolean => end > timeline.from_ms && end > start;
  return {
    lanes: Math.max(1, timeline.lanes.length),
    bars: timeline.bars
      .filter(([, start, end]) => shown(start, end))
      .map(([lane, start, end]) => ({ lane, ...span(start, end) })),
    pauses: timeline.pauses
      .filter(([start, end]) => shown(start, end))
      .map(([start, end]) => span(start, end)),
    ticks: layTicks(timeline, at, mostTicks),
    now: at(timeline.to_ms),
  };
}

/** The timeline as a sentence, for those who hear it. */
export function timelineWords(timeline: Timeline): string {
  const turns = timeline.bars.length;
  if (turns === 0) return "Timeline of turns: nobody has spoken yet.";
  const pauses = timeline.pauses.length;
  const paused = pauses === 0 ? "" : `, ${pauses === 1 ? "one pause" : `${pauses} pauses`}`;
  const from = `from ${clockWords(timeline.from_ms)} to ${clockWords(timeline.to_ms)} into the gathering`;
  return `Timeline of turns ${from}: ${turns === 1 ? "one turn" : `${turns} turns`}${paused}.`;
}
