/** After the tiles: who is away, set aside, and room for somebody who comes late. */
import type { BoardScreen, Tile } from "../../generated/messages";
import type { Board } from "./board_stage";
import { beside } from "./tile";

export function Strip({ board, screen }: { board: Board; screen: BoardScreen }) {
  const away = screen.tiles.filter((tile) => !tile.here);
  return (
    <div class="strip">
      <button
        type="button"
        class="chip add"
        onClick={() => {
          board.open.value = { what: "add" };
        }}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M8 2v12M2 8h12" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
        </svg>
        Add someone
      </button>
      {away.length > 0 && (
        <ul class="away" aria-label="Away">
          {away.map((tile) => (
            <Away key={tile.person} board={board} tile={tile} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Away({ board, tile }: { board: Board; tile: Tile }) {
  const since = tile.away_since_ms == null ? "away" : `away since ${clockTime(tile.away_since_ms)}`;
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
        title={`${tile.name}: ${since}. Open to mark as here.`}
        onClick={(event) => {
          board.open.value = { what: "menu", person: tile.person, at: beside(event.currentTarget) };
        }}
      >
        <span class="serif cut" dir="auto">
          {tile.name}
        </span>
        <span class="quiet">{since}</span>
      </button>
    </li>
  );
}

/** The time of day where the browser is, `3:10`. */
export function clockTime(ms: number): string {
  const date = new Date(ms);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
}
