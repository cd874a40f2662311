/** The keys that lead from the wall back to the facilitator's dashboard. */

type Pressed = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat" | "defaultPrevented" | "target"
>;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/** Escape or `w`, while the wall is on the screen and nobody is typing or holding another key. */
export function leavesWall(event: Pressed, root: HTMLElement): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return false;
  if (event.key !== "Escape" && event.key.toLowerCase() !== "w") return false;
  return !typing(event.target) && onScreen(root);
}

/** Neither hidden itself nor inside something hidden: then it has no box. */
const onScreen = (root: HTMLElement): boolean => root.getClientRects().length > 0;
