/** The facilitator's board: a tap gives the floor, another ends the turn. */
import "../tokens.css";
import "../lib/dialog.css";
import "./board/turn_board.css";
import { effect, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { BoardScreen } from "../generated/messages";
import { predict } from "../lib/board_predict";
import { openDesk } from "../lib/desk";
import { openLead } from "../lib/lead";
import { type Stage, view } from "../lib/mount";
import { Add } from "./board/add";
import { Banner } from "./board/banner";
import type { Board } from "./board/board_stage";
import { Corrections } from "./board/corrections";
import { Foot } from "./board/foot";
import { Help } from "./board/help";
import { Menu } from "./board/menu";
import { listen } from "./board/pressing";
import { keysKept, Settings } from "./board/settings";
import { Strip } from "./board/strip";
import { Tiles } from "./board/tiles";

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
    lead: openLead(stage.clock.tick),
    at: signal(null),
    full: signal(false),
    now: stage.clock.tick,
  };
  const tell = effect(() => {
    stage.root.dataset.pending = String(board.desk.pending.value);
  });
  // On the root, so that no tile is drawn anew for it.
  const mark = effect(() => {
    stage.root.dataset.lead = board.lead.typed.value;
  });
  stage.signal.addEventListener("abort", () => {
    tell();
    mark();
  });
  listen(board);
  return board;
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
