/** A row that follows the pointer by its handle: what it is dragged over is marked, and it goes there when let go. */
import { type Signal, useSignal } from "@preact/signals";

export interface Drag {
  /** Who is dragged, and the gap it would go into (0 = before the first row); `null` = nobody. */
  readonly at: Signal<{ readonly segment: string; readonly gap: number } | null>;
  begin(event: PointerEvent & { currentTarget: HTMLElement }, segment: string): void;
}

/** The gap among rows that a height on the page is in: over the middle of a row is before it. */
export const gapAt = (middles: readonly number[], y: number): number =>
  middles.filter((middle) => middle < y).length;

/** `drop` is called with the gap in which somebody was let go; `gone` is aborted when the view goes. */
export function useDrag(
  list: { readonly current: HTMLElement | null },
  gone: AbortSignal,
  drop: (segment: string, gap: number) => void,
): Drag {
  const at = useSignal<{ segment: string; gap: number } | null>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const begin: Drag["begin"] = (event, segment) => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const ended = new AbortController();
    const { signal } = ended;
    handle.setPointerCapture?.(event.pointerId);
    const moved = (move: PointerEvent) => {
      const boxes = rows().map((row) => row.getBoundingClientRect());
      const gap = gapAt(
        boxes.map((box) => box.top + box.height / 2),
        move.clientY,
      );
      if (at.peek()?.gap !== gap) at.value = { segment, gap };
      rows()[Math.min(gap, boxes.length - 1)]?.scrollIntoView?.({ block: "nearest" });
    };
    const stop = () => {
      ended.abort();
      at.value = null;
    };
    const let_go = () => {
      const there = at.peek();
      stop();
      if (there) drop(segment, there.gap);
    };
    const pressed = (key: KeyboardEvent) => {
      if (key.key === "Escape") stop();
    };
    handle.addEventListener("pointermove", moved, { signal });
    handle.addEventListener("pointerup", let_go, { signal });
    handle.addEventListener("pointercancel", stop, { signal });
    handle.addEventListener("lostpointercapture", stop, { signal });
    addEventListener("keydown", pressed, { signal });
    gone.addEventListener("abort", stop, { signal });
  };
  return { at, begin };
}
