/** What a key on the board means. Pure: the view carries it out. */
import type { BoardScreen, Command } from "../generated/messages";

export type KeyAct =
  | { readonly does: "ask"; readonly command: Command }
  | { readonly does: "lead"; readonly key: string }
  | { readonly does: "wall" | "corrections" | "help" | "forget" };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/** Keys of the board itself, for the help and so that no tile gets them. */
export const BOARD_KEYS: readonly (readonly [key: string, does: string])[] = [
  ["a letter or digit on a tile", "gives that person the floor; the same key again ends the turn"],
  [". or ,", "where a tile shows two keys, like .a: type them one after the other"],
  ["space", "ends the turn"],
  ["n", "gives the floor to the first hand; in a round, to whoever is next"],
  ["f", "orders hands fairly, or by who came first"],
  ["u", "undoes the last act"],
  ["U or r", "does it again (redo)"],
  ["p", "pauses, resumes or begins the gathering"],
  ["w", "shows the wall"],
  ["c", "opens corrections"],
  ["arrow keys", "move among the tiles"],
  ["Enter", "gives the floor to the tile you are on, or ends the turn"],
  ["Shift F10", "opens the menu of the tile you are on"],
  ["?", "opens this help"],
  ["Escape", "closes what is open; forgets the first of two keys"],
];

const ask = (command: Command): KeyAct => ({ does: "ask", command });

/** The act of a key press after the key `lead` (or `""`), or `null`. */
export function actOf(press: KeyPress, board: BoardScreen, lead = ""): KeyAct | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat) return null;
  const key = withoutCapsLock(press);
  if (lead) return secondAct(lead, key, board);
  if (key === " ") return ask({ kind: "end_turn" });
  return boardAct(key, board) ?? tileAct(key, board) ?? leadAct(key, board);
}

/** Keys that write nothing keep their meaning: Shift may be needed for the second key, and Tab leads elsewhere. */
function secondAct(lead: string, key: string, board: BoardScreen): KeyAct | null {
  if (key.length > 1 && key !== "Escape") return null;
  return tileAct(lead + key, board) ?? { does: "forget" };
}

function tileAct(key: string, board: BoardScreen): KeyAct | null {
  const tile = board.tiles.find((one) => one.key !== "" && one.key === key);
  return tile ? ask(tap(board, tile.person)) : null;
}

function leadAct(key: string, { tiles }: BoardScreen): KeyAct | null {
  return tiles.some((tile) => leadOf(tile.key) === key) ? { does: "lead", key } : null;
}

/** The first of a tile's two keys, or `""` where there is one key or none. */
export function leadOf(keys: string): string {
  return keys.length > 1 ? keys[0]! : "";
}

/**
 * A tile's keys for assistive technology. `aria-keyshortcuts` knows keys pressed together and alternatives, and
 * nothing typed one after the other: that goes into words.
 */
export function keyAria(keys: string): { "aria-keyshortcuts"?: string; "aria-description"?: string } {
  const lead = leadOf(keys);
  if (lead) return { "aria-description": `Keys: ${SPOKEN[lead] ?? lead}, then ${keys.slice(1)}` };
  if (!keys) return {};
  return { "aria-keyshortcuts": keys === keys.toLowerCase() ? keys : `Shift+${keys}` };
}

const SPOKEN: Readonly<Record<string, string>> = { ".": "full stop", ",": "comma" };

/** A tap: gives the floor, or takes it back from who has it. */
export function tap(board: BoardScreen, person: string): Command {
  const has = board.floor.some((holder) => holder.person === person);
  return has ? { kind: "end_turn", person } : { kind: "start_turn", person };
}

function boardAct(key: string, board: BoardScreen): KeyAct | null {
  switch (key) {
    case "u":
      return ask({ kind: "undo" });
    case "U":
    case "r":
      return ask({ kind: "redo" });
    case "p":
      return phaseAct(board);
    case "n":
      return ask({ kind: board.header.mode === "round" ? "next_in_round" : "give_floor_to_next" });
    case "f":
      return ask({ kind: "set_queue_order", fair: !board.header.fair });
    case "w":
      return { does: "wall" };
    case "c":
      return { does: "corrections" };
    case "?":
      return { does: "help" };
    default:
      return null;
  }
}

function phaseAct(board: BoardScreen): KeyAct | null {
  const next = {
    planned: "begin_gathering",
    running: "pause_gathering",
    paused: "resume_gathering",
    ended: null,
  } as const;
  const kind = next[board.clock.phase];
  return kind && ask({ kind });
}

function withoutCapsLock({ key, shiftKey }: KeyPress): string {
  if (key.length !== 1 || key.toLowerCase() === key.toUpperCase()) return key;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}

const WRITES = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
const PRESSES = "button, a[href], summary, [role='button'], [role='menuitem'], [role='tab']";

/** Whether a key belongs to what has the focus: fields take all, buttons take space and Enter. */
export function takenByFocus(event: KeyboardEvent, tile = ".tile"): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (target.closest(WRITES)) return true;
  if (event.key !== " " && event.key !== "Enter") return false;
  return target.closest(PRESSES) !== null && target.closest(tile) === null;
}
