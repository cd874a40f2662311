/** After the tiles: room for somebody who comes late, and who is away, set aside. */
import "./strip.css";
import type { BoardScreen, Tile } from "../../generated/messages";
import type { Board } from "./board_stage";
import { beside } from "./tile";

export function Strip({ board, screen }: { board: Board; screen: BoardScreen }) {
  const away = screen.tiles.filter((tile) => !tile.here);
  if (!away.length) return null;
  return (
    <div class="strip">
      <span class="label">Away</span>
      <ul class="away" aria-label="Away">
        {away.map((tile) => (
          <Away key={tile.person} board={board} tile={tile} />
        ))}
      </ul>
    </div>
  );
}

/** The last tile: somebody comes late. */
export function AddTile({ board }: { board: Board }) {
  return (
    <li class="tile add">
      <button
        type="button"
        class="floor"
        tabIndex={-1}
        onFocus={() => {
          board.at.value = null;
        }}
        onClick={() => {
          board.open.value = { what: "add" };
        }}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M8 2v12M2 8h12" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
        </svg>
        Add someone
      </button>
    </li>
  );
}

function Away({ board, tile }: { board: Board; tile: Tile }) {
  const since = tile.away_since_ms == null ? "not here yet" : `since ${clockTime(tile.away_since_ms)}`;
  return (
    <li
      class="chip set-aside"
      onContextMenu={(event) => {
        event.preventDefault();
        board.open.value = { what: "menu", person: tile.person, at: beside(event.currentTarget) };
      }}
    >
      <button
        type="button"
        title={tile.name}
        onClick={(event) => {
          board.open.value = { what: "menu", person: tile.person, at: beside(event.currentTarget) };
        }}
      >
        <span class="serif cut" dir="auto">
          {tile.name}
        </span>
        <span class="quiet">
          <span class="aloud">away </span>
          {since}
        </span>
      </button>
    </li>
  );
}

/** The time of day where the browser is, `3:10`. */
export function clockTime(ms: number): string {
  const date = new Date(ms);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
}
