/** What fits: the layout of the tiles for the room there is, and names for the room on a tile. */
import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { type Layout, layout } from "../../lib/board_layout";
import { type Fits, fitsIn, shortNames } from "../../lib/short_names";

type Ref = { readonly current: HTMLElement | null };

/**
 * The layout for the room there is. With `--cop-board-height` set on the page the board keeps to that height;
 * without it grows.
 */
export function useLayout(ref: Ref, count: number): Layout {
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

/** A label for each name: the name, or a short form that no other has. Measured anew when the room changes. */
export function useLabels(ref: Ref, names: readonly string[], shape: Layout): readonly string[] {
  const [fits, setFits] = useState<{ readonly fit: Fits } | null>(null);
  useLayoutEffect(() => {
    setFits(ref.current && { fit: roomOf(ref.current, shape.lines) });
  }, [shape, names.length === 0]);
  const all = names.join("\n");
  return useMemo(() => (fits ? shortNames(names, fits.fit) : names), [all, fits]);
}

/** What is left of a tile's top beside its keys. All tiles are as wide; the widest keys count for all. */
function roomOf(tiles: HTMLElement, lines: number): Fits {
  const top = tiles.querySelector(".top");
  const brush = document.createElement("canvas").getContext("2d");
  if (!top || !brush) return () => true;
  const style = getComputedStyle(top.querySelector("b") ?? top);
  brush.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const keys = Math.max(0, ...Array.from(tiles.querySelectorAll("kbd"), (key) => key.offsetWidth + GAP_PX));
  return fitsIn(top.clientWidth - keys, lines, (text) => brush.measureText(text).width);
}

const GAP_PX = 8;
