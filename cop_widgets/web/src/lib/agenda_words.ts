/** The agenda in words. Pure; lengths are milliseconds. */
import type { AgendaScreen, SegmentCard } from "../generated/messages";
import { find, MINUTE, minutesOf } from "./agenda";
import { WAYS } from "./floor_words";
import { FORMS } from "./prompt_words";
import { about, mss } from "./time";

export type SegmentKind = SegmentCard["kind"];

export const SEGMENT_KINDS: readonly (readonly [SegmentKind, string])[] = [
  ["welcome", "Welcome"],
  ["acknowledgement", "Acknowledgement"],
  ["introductions", "Introductions"],
  ["details", "The details"],
  ["intentions", "Intentions"],
  ["confidentiality", "Confidentiality"],
  ["check_in", "Check-in"],
  ["conversation", "Conversation"],
  ["prompt", "Prompt"],
  ["round", "Round"],
  ["groups", "Pairs or threes"],
  ["writing", "Writing"],
  ["business", "Business"],
  ["break", "Break"],
  ["reading", "Reading"],
  ["check_out", "Check-out"],
  ["closing", "Closing"],
  ["other", "Other"],
];

export const segmentWords = (kind: string): string =>
  SEGMENT_KINDS.find(([one]) => one === kind)?.[1] ?? kind;

export const FLOORS: readonly (readonly [SegmentCard["floor"], string])[] = [
  ["", "as it is then"],
  ...WAYS.map(({ mode, title }) => [mode, title.toLowerCase()] as const),
];

/** What else is planned for it, in a few words, an open floor going without saying: `a round · one word, without names · goes on by itself`. */
export function plannedWords({ floor, answers, named, auto }: SegmentCard): string {
  const how = answers ? (FORMS.find(([form]) => form === answers)?.[1] ?? "") : "";
  return [
    floor && floor !== "open" ? (FLOORS.find(([one]) => one === floor)?.[1] ?? "") : "",
    how && `${how}, ${named ? "with names" : "without names"}`,
    auto ? "goes on by itself" : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** To the half minute: what was shortened in proportion reads like a plan, not like a measurement. */
const halves = (ms: number): number => Math.round(minutesOf(ms) * 2) / 2;

/** `7 min`, `2.5 min`; what is there at all is half a minute at least. */
export const minWords = (ms: number): string => `${halves(ms) || (ms > 0 ? 0.5 : 0)} min`;

/** How the sum stands to the planned length, calmly; the sum itself stands beside it. */
export function sumWords({ sum_ms, whole_ms }: Pick<AgendaScreen, "sum_ms" | "whole_ms">): string {
  if (!whole_ms) return "in all";
  const over = sum_ms - whole_ms;
  const whole = minutesOf(whole_ms);
  const off = halves(Math.abs(over));
  if (!off) return `just the ${whole} there are`;
  const minutes = off === 1 ? "minute" : "minutes";
  return over > 0 ? `${off} ${minutes} over ${whole}` : `${off} ${minutes} to spare of ${whole}`;
}

/** What is left, to the second; past its end the word for it, and no alarm. */
export const leftWords = (left_ms: number): string => (left_ms >= 0 ? mss(left_ms + 999) : mss(-left_ms));

/** `about 6 min over`; empty under half a minute: nobody needs to hurry for that. */
export function lateWords(late_ms: number): string {
  return late_ms < MINUTE / 2 ? "" : `about ${about(Math.max(MINUTE, late_ms))} over`;
}

/** What is said aloud when another segment begins, and never on a tick. */
export function nowWords(screen: AgendaScreen): string {
  const now = find(screen.segments, screen.now);
  if (!now) return screen.clock.phase === "planned" || !screen.segments.length ? "" : "No segment goes on.";
  const at = screen.segments.indexOf(now) + 1;
  return `Now ${now.title}, ${minWords(now.length_ms)}, ${at} of ${screen.segments.length}.`;
}

/** Where a segment stands: `“Karakia” is 2 of 7 now.` */
export function placeWords(segments: readonly SegmentCard[], id: string): string {
  const card = find(segments, id);
  return card ? `“${card.title}” is ${segments.indexOf(card) + 1} of ${segments.length} now.` : "";
}
