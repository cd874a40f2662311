/** Under the tiles: who might be invited next, and what the board can open. */
import "./foot.css";
import type { BoardScreen } from "../../generated/messages";
import type { Board } from "./board_stage";

export function Foot({ board, screen }: { board: Board; screen: BoardScreen }) {
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
        <Note board={board} />
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

/** How to tap; while the first of two keys is typed, what comes next. */
function Note({ board }: { board: Board }) {
  const lead = board.lead.typed.value;
  return (
    <p class={`note ${lead ? "" : "faint"}`}>
      <span role="status">
        {lead && (
          <>
            <kbd>{lead}</kbd> and then the second key on the tile; Escape forgets it.
          </>
        )}
      </span>
      {!lead && "Tap for who has the floor; short mm-hms are not tapped."}
    </p>
  );
}
