/** What the board says while nobody has the floor: how it is shared now, and what can be done. Pure. */
import type { BoardScreen } from "../generated/messages";

export interface Idle {
  readonly label: string;
  readonly hint: string;
}

type Phase = BoardScreen["clock"]["phase"];

const PHASES: Readonly<Record<Phase, Idle>> = {
  planned: { label: "Not begun yet", hint: "Tap a name to give the floor and begin" },
  running: { label: "The floor is open", hint: "Tap a name to give the floor" },
  paused: { label: "Paused", hint: "The clocks stand still for everybody" },
  ended: { label: "The gathering has ended", hint: "Everything is kept" },
};

const MODES: Readonly<Record<BoardScreen["header"]["mode"], Idle>> = {
  open: PHASES.running,
  round: { label: "A round", hint: "Tap a name, or n for the next one" },
  talking_piece: { label: "Talking piece", hint: "Tap whoever takes it up" },
  pairs: { label: "In pairs", hint: "Everybody is talking in pairs" },
  triads: { label: "In threes", hint: "Everybody is talking in threes" },
  silent: { label: "Silent writing", hint: "Everybody is writing" },
  fishbowl: { label: "Fishbowl", hint: "Tap whoever speaks in the middle" },
};

export function idleWords({ clock, header, tiles }: Pick<BoardScreen, "clock" | "header" | "tiles">): Idle {
  const { phase } = clock;
  const words = phase === "running" ? MODES[header.mode] : PHASES[phase];
  const alone = phase !== "ended" && !tiles.some((tile) => tile.here);
  return alone ? { ...words, hint: "Add whoever is here" } : words;
}
