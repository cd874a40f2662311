/** What the wall says: never blank, never more than a glance takes in. */
import type { Clock, Holder, WallScreen } from "../generated/messages";
import { about } from "./time";

export interface Floor {
  label: string;
  says: string;
  /** Whether somebody has it: then the turn's clock runs beside it. */
  taken: boolean;
}

/** "Mele, Hana and Jo"; beyond three, "Mele, Hana and 3 more". */
export function together(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "";
  const shown = names.length > 3 ? names.slice(0, 2) : names.slice(0, -1);
  const rest = names.length > 3 ? `${names.length - 2} more` : names[names.length - 1];
  return `${shown.join(", ")} and ${rest}`;
}

function taken(floor: readonly Holder[]): Floor {
  const names = floor.flatMap((holder) => (holder.name ? [holder.name] : []));
  const label = floor.length > 1 ? "Have the floor" : "Has the floor";
  if (names.length === floor.length) return { label, says: together(names), taken: true };
  const several = `${floor.length} people have the floor`;
  return { label: "The floor", says: floor.length > 1 ? several : "Someone has the floor", taken: true };
}

const OTHERWISE: Record<Clock["phase"], Floor> = {
  planned: { label: "Welcome", says: "We begin soon", taken: false },
  paused: { label: "Paused", says: "Take a breath", taken: false },
  ended: { label: "The gathering has ended", says: "Thank you, everyone", taken: false },
  running: { label: "Whoever is ready", says: "The floor is open", taken: false },
};

export function floorOf(screen: WallScreen): Floor {
  const { phase } = screen.clock;
  return phase === "running" && screen.floor.length > 0 ? taken(screen.floor) : OTHERWISE[phase];
}

/** How long the present turn has been going; with several voices, the one that began first. */
export function turnMs(floor: readonly Holder[], now_ms: number): number {
  return Math.max(0, ...floor.map((holder) => holder.before_ms + Math.max(0, now_ms - holder.since_ms)));
}

/** The gathering's own time: it stands still while paused, and afterwards. */
export const elapsedMs = (clock: Clock, now_ms: number): number =>
  clock.elapsed_ms + (clock.phase === "running" ? Math.max(0, now_ms - clock.now_ms) : 0);

/** "48 min left", "about time to close", or nothing where no length was planned. */
export function leftWords(clock: Clock, now_ms: number): string | null {
  if (clock.planned_ms === null || clock.phase === "ended") return null;
  const left = clock.planned_ms - elapsedMs(clock, now_ms);
  if (left >= 60_000) return `${about(left)} left`;
  return left > -60_000 ? "time to come to a close" : `${about(-left)} over`;
}

/** How much of the soft time box is used, 0..1, and whether it is over; nothing without a box. */
export function boxOf(turn_ms: number, box_ms: number | null): { part: number; over: boolean } | null {
  if (!box_ms || box_ms <= 0) return null;
  return { part: Math.min(1, turn_ms / box_ms), over: turn_ms > box_ms };
}
