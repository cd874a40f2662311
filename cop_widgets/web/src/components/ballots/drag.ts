/** Dragging a ranked option by its handle, with finger, pen or mouse. */
import { placeAt } from "../../lib/ranking";

/** Calls `over` with each new place while it is dragged over the items of `list`; 0 is the first. */
export function drag(event: PointerEvent, list: HTMLElement, over: (place: number) => void): void {
  const handle = event.currentTarget as HTMLElement;
  const item = handle.closest("li");
  if (!item || event.button !== 0) return;
  event.preventDefault();
  handle.focus({ preventScroll: true });
  item.classList.add("held");
  const move = ({ clientY }: PointerEvent) => {
    const others = [...list.querySelectorAll<HTMLElement>("li")].filter(
      (one) => !one.classList.contains("held"),
    );
    const middles = others.map((one) => {
      const { top, height } = one.getBoundingClientRect();
      return top + height / 2;
    });
    const end = list.getBoundingClientRect().bottom;
    over(clientY > end + 24 ? others.length + 1 : placeAt(middles, clientY));
  };
  const stop = () => {
    item.classList.remove("held");
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", stop);
    removeEventListener("pointercancel", stop);
  };
  // On the window: the handle may be put elsewhere in the list while it is held.
  addEventListener("pointermove", move);
  addEventListener("pointerup", stop);
  addEventListener("pointercancel", stop);
}
