/** When and what was saved, in words. */
import type { OutcomeFile, OutcomesScreen } from "../generated/messages";
import { count } from "./time";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "just now", "2 minutes ago", "3 hours ago", "5 days ago". */
export function agoWords(then_ms: number, now_ms: number): string {
  const ago = Math.max(0, now_ms - then_ms);
  if (ago < MINUTE) return "just now";
  if (ago < HOUR) return `${count(Math.floor(ago / MINUTE), "minute")} ago`;
  if (ago < 24 * HOUR) return `${count(Math.floor(ago / HOUR), "hour")} ago`;
  return `${count(Math.floor(ago / (24 * HOUR)), "day")} ago`;
}

export const savedWords = (saved_ms: number | null, now_ms: number): string =>
  saved_ms === null ? "Not saved yet" : `Saved ${agoWords(saved_ms, now_ms)}`;

export const rowsWords = (file: OutcomeFile): string => count(file.rows, "row");

export const filesWords = (files: readonly OutcomeFile[]): string => count(files.length, "file");

/** Why there are no files. */
export function noFilesWords({ saved_ms, clock }: Pick<OutcomesScreen, "saved_ms" | "clock">): string {
  if (saved_ms !== null) return "There are no files yet.";
  return clock.phase === "planned"
    ? "Files appear here when the first voice is heard."
    : "The files are being written …";
}
