/** Everybody who is here, in the room there is. */
import "./tiles.css";
import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { BoardScreen, Tile } from "../../generated/messages";
import { faceOf } from "../../lib/board_face";
import { type Layout, moved } from "../../lib/board_layout";
import type { Board } from "./board_stage";
import { AddTile } from "./strip";
import { beside, TileView } from "./tile";
import { useLabels, useLayout } from "./tiles_room";

export function Tiles({ board, screen }: { board: Board; screen: BoardScreen }) {
  const ref = useRef<HTMLUListElement>(null);
  const here = screen.tiles.filter((tile) => tile.here);
  const shape = useLayout(ref, here.length);
  const names = here.map((tile) => tile.name);
  const labels = useLabels(ref, names, shape);
  // Where the last row is full, "Add someone" stands in the foot, so that it never costs a row.
  const free = shape.columns * shape.rows > here.length;
  useEffect(() => {
    board.full.value = !free;
  }, [free]);
  const stop = here.some((tile) => tile.person === board.at.value) ? board.at.value : here[0]?.person;
  const unsaved = board.desk.unsaved.value.split(" ");
  return (
    <ul
      ref={ref}
      class={`tiles ${shape.density} ${shape.lines === 2 ? "two" : ""}`}
      aria-label="People"
      style={`--columns:${shape.columns};--tile:${shape.height}px;--tile-gap:${shape.gap}px`}
      onKeyDown={(event) => steered(event, board, here, shape)}
    >
      {here.map((tile, i) => (
        <TileView
          key={tile.person}
          board={board}
          {...faceOf(
            tile,
            screen.floor.find(({ person }) => person === tile.person),
          )}
          label={labels[i] ?? tile.name}
          keys={board.keysOn.value ? tile.key : ""}
          unsaved={unsaved.includes(tile.person)}
          stop={tile.person === stop}
          running={screen.clock.phase === "running"}
        />
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
