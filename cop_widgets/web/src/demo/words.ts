/** What the demo's strip says. */
import type { DemoState } from "./state";

export const AWAY = "The demo does not answer just now. It comes back by itself.";
export const RESETTING = "A new gathering is being prepared …";

/** Before it begins anew. What was kept stays in its folder. */
export const askReset = (state: DemoState | null): string =>
  state?.kept
    ? "This gathering ends, and another one begins."
    : "Everything that was done in this demo is thrown away, and it begins anew.";

const THROWN_AWAY = "Everything here is thrown away at the end.";
const KEPT = "What is done here is kept.";

const SAYS: Readonly<Record<DemoState["status"], string>> = {
  playing: "A recorded meeting plays.",
  paused: "The recording stands still.",
  yours: "The floor is in your hands now, and the recording waits for you.",
  over: "The recording is over. Look around as long as you like, or start anew.",
};

/** Changes with the status alone, never with the time: it is read out when it changes. */
export function statusWords(state: DemoState | null, away: boolean): string {
  if (away) return AWAY;
  if (!state) return "";
  const itself = state.status === "playing" || state.status === "paused";
  return itself ? `${SAYS[state.status]} ${state.kept ? KEPT : THROWN_AWAY}` : SAYS[state.status];
}

/** What the one large button does now, and what it says: `rest` is left out where there is little room. */
export function playing(state: DemoState): { act: "play" | "pause"; says: string; rest: string } | null {
  switch (state.status) {
    case "playing":
      return { act: "pause", says: "Pause", rest: " the recording" };
    case "paused":
      return { act: "play", says: "Play", rest: " the recording" };
    case "yours":
      return { act: "play", says: "Let it play on", rest: "" };
    case "over":
      return null;
  }
}

/** `0.5×`, `2×`. */
export const speedWords = (speed: number): string => `${speed}×`;

const minutes = (s: number): string => `${Math.floor(s / 60)}:${String(Math.floor(s % 60)).padStart(2, "0")}`;

/** `4:00 of 15:50`. */
export const timeWords = ({ at_s, length_s }: DemoState): string =>
  `${minutes(Math.min(at_s, length_s))} of ${minutes(length_s)}`;
