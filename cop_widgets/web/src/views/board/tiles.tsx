/** Everybody who is here, in the room there is. */
import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { BoardScreen, Tile } from "../../generated/messages";
import { type Layout, layout, moved } from "../../lib/board_layout";
import type { Board } from "./board_stage";
import { AddTile } from "./strip";
import { beside, TileView } from "./tile";

export function Tiles({ board, screen }: { board: Board; screen: BoardScreen }) {
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
