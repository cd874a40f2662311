/** The facilitator's board: a tap gives the floor, another ends the turn. */
import "../tokens.css";
import "../lib/dialog.css";
import "./board/turn_board.css";
import { effect, signal } from "@preact/signals";
import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { BoardScreen, Tile } from "../generated/messages";
import { actOf, takenByFocus } from "../lib/board_keys";
import { type Layout, layout, moved } from "../lib/board_layout";
import { predict } from "../lib/board_predict";
import { openDesk } from "../lib/desk";
import { type Stage, view } from "../lib/mount";
import { Add } from "./board/add";
import { Banner } from "./board/banner";
import type { Board } from "./board/board_stage";
import { Corrections } from "./board/corrections";
import { Help } from "./board/help";
import { Menu } from "./board/menu";
import { keysKept, Settings } from "./board/settings";
import { AddTile, Strip } from "./board/strip";
import { beside, TileView } from "./board/tile";

function TurnBoard({ stage }: { stage: Stage<BoardScreen> }) {
  const board = useMemo(() => setUp(stage), []);
  const screen = board.desk.shown.value;
  if (!screen) return <p class="loading quiet serif">One moment…</p>;
  return (
    <>
      <Banner board={board} screen={screen} />
      <Said screen={screen} />
      {board.desk.notice.value && (
        <div class="banner" role="alert">
          <span>{board.desk.notice.value}</span>
          <button type="button" class="btn plain" onClick={board.desk.dismiss}>
            All right
          </button>
        </div>
      )}
      <Tiles board={board} screen={screen} />
      <Strip board={board} screen={screen} />
      <Foot board={board} screen={screen} />
      <Window board={board} screen={screen} />
    </>
  );
}

function setUp(stage: Stage<BoardScreen>): Board {
  const board: Board = {
    stage,
    desk: openDesk(stage, predict),
    open: signal(null),
    keysOn: signal(keysKept()),
    at: signal(null),
    full: signal(false),
    now: stage.clock.tick,
  };
  const tell = effect(() => {
    stage.root.dataset.pending = String(board.desk.pending.value);
  });
  stage.signal.addEventListener("abort", tell);
  document.addEventListener("keydown", (event) => pressed(event, board), { signal: stage.signal });
  return board;
}

function pressed(event: KeyboardEvent, board: Board): void {
  const screen = board.desk.shown.peek();
  if (!screen || !board.keysOn.peek() || event.defaultPrevented) return;
  if (takenByFocus(event) || windowOpen() || foreign(event, board.stage.root)) return;
  const act = actOf(event, screen);
  if (!act) return;
  event.preventDefault();
  if (act.does === "ask") void board.desk.ask(act.command);
  else if (act.does === "wall") void board.stage.link.request({ type: "mode", mode: "wall" });
  else board.open.value = { what: act.does };
}

const windowOpen = () =>
  document.querySelector("dialog[open], [role='dialog'][aria-modal='true'], .jp-Dialog") !== null;

/** JupyterLab has single keys of its own; there ours act only from within the board. */
function foreign(event: KeyboardEvent, root: HTMLElement): boolean {
  return document.querySelector(".jp-LabShell") !== null && !event.composedPath().includes(root);
}

/** Says a change of speaker to screen readers, and no tick. */
function Said({ screen }: { screen: BoardScreen }) {
  const names = screen.floor.map((holder) => holder.name ?? "somebody");
  const words = names.length
    ? `${names.join(" and ")} ${names.length > 1 ? "have" : "has"} the floor`
    : "Nobody has the floor";
  return (
    <p class="aloud" aria-live="polite">
      {screen.clock.phase === "planned" ? "" : words}
    </p>
  );
}

function Tiles({ board, screen }: { board: Board; screen: BoardScreen }) {
  const ref = useRef<HTMLUListElement>(null);
  const here = screen.tiles.filter((tile) => tile.here);
  const shape = useLayout(ref, here.length);
  // Where the last row is full, "Add someone" stands in the foot, so that it never costs a row.
  const free = shape.columns * shape.rows > here.length;
  useEffect(() => {
    board.full.value = !free;
  }, [free]);
  const stop = here.some((tile) => tile.person === board.at.value) ? board.at.value : here[0]?.person;
  return (
    <ul
      ref={ref}
      class={`tiles ${shape.density}`}
      aria-label="People"
      style={`--columns:${shape.columns};--tile:${shape.height}px;--tile-gap:${shape.gap}px`}
      onKeyDown={(event) => steered(event, board, here, shape)}
    >
      {here.map((tile) => (
        <TileView key={tile.person} board={board} screen={screen} tile={tile} stop={tile.person === stop} />
      ))}
      {free && <AddTile board={board} />}
    </ul>
  );
}

/** Arrow keys among the tiles; Shift+F10 or the menu key for a tile's menu. */
function steered(
  event: TargetedKeyboardEvent<HTMLElement>,
  board: Board,
  here: readonly Tile[],
  { columns }: Layout,
): void {
  const on = (event.target as Element).closest<HTMLElement>(".tile");
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(".floor")];
  const at = all.findIndex((one) => on?.contains(one));
  if (!on || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const tile = here[at];
  if (tile && (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey))) {
    event.preventDefault();
    board.open.value = { what: "menu", person: tile.person, at: beside(on) };
    return;
  }
  const rtl = getComputedStyle(on).direction === "rtl";
  const to = moved(event.key, at, all.length, columns, rtl);
  if (to === null) return;
  event.preventDefault();
  all[to]?.focus();
}

/**
 * The layout for the room there is. With `--cop-board-height` set on the page the board keeps to that height;
 * without it grows.
 */
function useLayout(ref: { current: HTMLElement | null }, count: number): Layout {
  const [room, setRoom] = useState<{ width: number; height: number | null }>({ width: 1000, height: null });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = () => {
      const bound = getComputedStyle(element).getPropertyValue("--cop-board-height").trim() !== "";
      const height = bound ? element.clientHeight : null;
      setRoom((was) =>
        was.width === element.clientWidth && was.height === height
          ? was
          : { width: element.clientWidth, height },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return useMemo(() => layout(count, room.width, room.height), [count, room]);
}

function Foot({ board, screen }: { board: Board; screen: BoardScreen }) {
  const opens = (what: "corrections" | "settings" | "help" | "add") => () => {
    board.open.value = { what };
  };
  const invite = screen.invite.slice(0, 3);
  return (
    <footer class="foot">
      <div class="hints">
        {invite.length > 0 && (
          <p class="invite">
            <span class="label">Perhaps next</span>
            {invite.map((one) => (
              <span key={one.person} class="one">
                <b class="serif cut" dir="auto" title={one.name}>
                  {one.name}
                </b>{" "}
                <span class="quiet">{one.why}</span>
              </span>
            ))}
          </p>
        )}
        <p class="faint note">Tap for who has the floor; short mm-hms are not tapped.</p>
      </div>
      <div class="tools">
        {board.full.value && (
          <button type="button" class="btn plain" onClick={opens("add")}>
            Add someone
          </button>
        )}
        <button type="button" class="btn plain" onClick={opens("corrections")}>
          Corrections {board.keysOn.value && <kbd>c</kbd>}
        </button>
        <button type="button" class="btn plain" onClick={opens("settings")}>
          Settings
        </button>
        <button type="button" class="btn plain" onClick={opens("help")}>
          Help {board.keysOn.value && <kbd>?</kbd>}
        </button>
      </div>
    </footer>
  );
}

function Window({ board, screen }: { board: Board; screen: BoardScreen }) {
  const open = board.open.value;
  switch (open?.what) {
    case "menu":
      return <Menu board={board} screen={screen} person={open.person} at={open.at} />;
    case "corrections":
      return <Corrections board={board} screen={screen} />;
    case "settings":
      return <Settings board={board} screen={screen} />;
    case "help":
      return <Help board={board} />;
    case "add":
      return <Add board={board} />;
    default:
      return null;
  }
}

export default view<BoardScreen>("turn_board", TurnBoard);
