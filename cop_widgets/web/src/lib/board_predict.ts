/**
 * What the board will look like once a command is done, so that a tap paints at once. Only a guess for the eye:
 * it holds until the log has answered. Applying a command to a screen that has it already changes nothing.
 */
import type { BoardScreen, Command, Holder, Tile } from "../generated/messages";

/** The board after `command`, given at `at_ms` of the server's time. */
export function predict(board: BoardScreen, command: Command, at_ms: number): BoardScreen {
  switch (command.kind) {
    case "start_turn":
      return give(board, command.person, at_ms, board.header.together);
    case "hand_over":
      return give(board, command.person, at_ms, false);
    case "end_turn":
      return taken(board, (holder) => command.person == null || holder.person === command.person, at_ms);
    case "talk_together":
      return together(board, command.on, at_ms);
    case "begin_gathering":
    case "resume_gathering":
    case "reopen_gathering":
      return running(board, at_ms);
    case "pause_gathering":
      return stopped(board, "paused", at_ms);
    case "end_gathering":
      return stopped(
        taken(board, () => true, at_ms),
        "ended",
        at_ms,
      );
    case "mark_away":
      return person(
        taken(board, (holder) => holder.person === command.person, at_ms),
        command.person,
        {
          here: false,
          away_since_ms: at_ms,
        },
      );
    case "mark_present":
      return person(board, command.person, { here: true, away_since_ms: null });
    case "rename_person":
      return person(board, command.person, { name: command.name });
    case "change_role":
      return person(board, command.person, { role: command.role as Tile["role"] });
    case "remove_person":
      return { ...board, tiles: board.tiles.filter((tile) => tile.person !== command.person) };
    case "show_names":
      return header(board, { names_shown: command.on });
    case "count_facilitators":
      return header(board, { facilitators_counted: command.on });
    case "set_time_box":
      return header(board, { time_box_ms: command.seconds == null ? null : command.seconds * 1000 });
    case "set_queue_order":
      return header(board, { fair: command.fair });
    case "delete_stretch":
      return { ...board, recent: board.recent.filter((one) => one.stretch !== command.stretch) };
    default:
      return board;
  }
}

/** How long a turn has lasted at `now_ms`; a turn does not grow while the gathering is paused. */
export function turnMs(
  running: boolean,
  { since_ms, before_ms }: Pick<Holder, "since_ms" | "before_ms">,
  now_ms: number,
): number {
  return before_ms + (running ? Math.max(0, now_ms - since_ms) : 0);
}

/** Somebody's talk at `now_ms`: what the screen knew and what has come since. */
export function talkMs(board: BoardScreen, tile: Tile, now_ms: number): number {
  return tile.talk_ms + sinceSeen(board, tile.person, now_ms);
}

/** How long the gathering has gone on at `now_ms`, pauses left out. */
export function elapsedMs({ clock }: Pick<BoardScreen, "clock">, now_ms: number): number {
  return clock.elapsed_ms + (clock.phase === "running" ? Math.max(0, now_ms - clock.now_ms) : 0);
}

function sinceSeen(board: BoardScreen, who: string, now_ms: number): number {
  const holder = board.floor.find(({ person }) => person === who);
  if (!holder || board.clock.phase !== "running") return 0;
  return Math.max(0, now_ms - Math.max(board.clock.now_ms, holder.since_ms));
}

function give(board: BoardScreen, who: string, at_ms: number, together: boolean): BoardScreen {
  if (board.clock.phase === "ended") return board;
  const begun = running(board, at_ms);
  const kept = together ? begun : taken(begun, (holder) => holder.person !== who, at_ms);
  const tile = kept.tiles.find(({ person }) => person === who);
  if (!tile || kept.floor.some((holder) => holder.person === who)) return kept;
  const holder = { since_ms: at_ms, before_ms: 0, person: who, name: tile.name };
  const speaking = { speaking: true, heard: true, here: true, away_since_ms: null, turns: tile.turns + 1 };
  return person({ ...kept, floor: [...kept.floor, holder] }, who, speaking);
}

function taken(board: BoardScreen, whose: (holder: Holder) => boolean, at_ms: number): BoardScreen {
  const gone = new Set(board.floor.filter(whose).map((holder) => holder.person));
  if (!gone.size) return board;
  const tiles = board.tiles.map((tile) =>
    gone.has(tile.person) ? { ...tile, speaking: false, talk_ms: talkMs(board, tile, at_ms) } : tile,
  );
  return { ...board, tiles, floor: board.floor.filter((holder) => !whose(holder)) };
}

function together(board: BoardScreen, on: boolean, at_ms: number): BoardScreen {
  const latest = board.floor.reduce<Holder | null>((a, b) => (a && a.since_ms > b.since_ms ? a : b), null);
  const kept = on ? board : taken(board, (holder) => holder !== latest, at_ms);
  return header(kept, { together: on });
}

function running(board: BoardScreen, at_ms: number): BoardScreen {
  if (board.clock.phase === "running") return board;
  const clock = { ...board.clock, phase: "running", now_ms: at_ms, began_ms: board.clock.began_ms ?? at_ms };
  const floor = board.floor.map((holder) => ({ ...holder, since_ms: at_ms }));
  return { ...board, clock: { ...clock, phase: "running" as const, ended_ms: null }, floor };
}

function stopped(before: BoardScreen, phase: "paused" | "ended", at_ms: number): BoardScreen {
  if (before.clock.phase === phase) return before;
  const board = taken(before, () => true, at_ms);
  const clock = { ...board.clock, phase, elapsed_ms: elapsedMs(board, at_ms), now_ms: at_ms };
  return { ...board, clock };
}

function person(board: BoardScreen, who: string, change: Partial<Tile>): BoardScreen {
  return {
    ...board,
    tiles: board.tiles.map((tile) => (tile.person === who ? { ...tile, ...change } : tile)),
  };
}

function header(board: BoardScreen, change: Partial<BoardScreen["header"]>): BoardScreen {
  return { ...board, header: { ...board.header, ...change } };
}
