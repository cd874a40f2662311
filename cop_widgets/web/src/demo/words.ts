/** What the demo's strip says. */
import type { DemoState } from "./state";

export const AWAY = "The demo does not answer just now. It comes back by itself.";
export const RESETTING = "A new gathering is being prepared …";
export const ASK_RESET = "Everything that was done in this demo is thrown away, and it begins anew.";

const SAYS: Readonly<Record<DemoState["status"], string>> = {
  playing: "A recorded meeting plays. Everything here is thrown away at the end.",
  paused: "The recording stands still. Everything here is thrown away at the end.",
  yours: "The floor is in your hands now, and the recording waits for you.",
  over: "The recording is over. Look around as long as you like, or start anew.",
};

/** Changes with the status alone, never with the time: it is read out when it changes. */
export function statusWords(state: DemoState | null, away: boolean): string {
  if (away) return AWAY;
  return state ? SAYS[state.status] : "Everything here is thrown away at the end.";
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
