/** What the server says of the demo: GET and POST `cop/demo`. */
export interface DemoState {
  /** The code of the gathering that the recording plays into. */
  readonly gathering: string;
  /** `paused`: asked to stand still; `yours`: somebody here gave the floor, so it waits; `over`: played through. */
  readonly status: "playing" | "paused" | "yours" | "over";
  readonly speed: number;
  readonly speeds: readonly number[];
  readonly at_s: number;
  readonly length_s: number;
  /** What is done here stays in somebody's folder; else it is thrown away. */
  readonly kept: boolean;
}

export type DemoAct =
  | { readonly do: "play" | "pause" | "reset" }
  | { readonly do: "speed"; readonly speed: number };

/** The next gathering, where this page shows the demo's and the demo has gone on to another; else `null`. */
export const movedOn = (before: string | null, now: string, shown: string | null): string | null =>
  before !== null && before !== now && shown === before ? now : null;

/** How far in, 0 to 1. */
export function partOf({ at_s, length_s }: DemoState): number {
  return length_s > 0 ? Math.min(1, Math.max(0, at_s / length_s)) : 0;
}
