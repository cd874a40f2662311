/** A segment one place up or down. The button that was pressed keeps the focus while its row moves. */
import type { Signal } from "@preact/signals";
import type { AgendaScreen } from "../../generated/messages";
import { beside } from "../../lib/agenda";
import { placeWords } from "../../lib/agenda_words";
import type { One } from "./part";

export const WAYS = [
  [-1, "up", "M8 13V4M4 8l4-4 4 4"],
  [1, "down", "M8 3v9M4 8l4 4 4-4"],
] as const;

/** Put it there, if it can go there; then the focus is back on `button`, or on `other` where that is at its end. */
export function move({ card, screen, ask, told }: One, by: -1 | 1, button: HTMLElement): void {
  const before = beside(screen.segments, card.segment, by);
  if (before === undefined) return;
  void ask({ kind: "move_segment", segment: card.segment, before });
  told?.(card.segment);
  // Once it is drawn: a row that is moved in the page lets go of the focus.
  setTimeout(() => {
    const free = button.matches(":disabled") ? button.parentElement?.querySelector("button:enabled") : button;
    if (free instanceof HTMLElement) free.focus({ preventScroll: true });
    button.scrollIntoView?.({ block: "nearest" });
  });
}

/** Where a segment stands that was moved: for screen readers, and only then. */
export function Told({ screen, told }: { screen: AgendaScreen; told: Signal<string> }) {
  return (
    <p class="aloud" role="status">
      {placeWords(screen.segments, told.value)}
    </p>
  );
}

export function Move(one: One) {
  const { card, screen } = one;
  return (
    <div class="move">
      {WAYS.map(([by, way, path]) => (
        <button
          key={way}
          type="button"
          class="btn icon"
          aria-label={`Move “${card.title}” ${way}`}
          title={`Move ${way}`}
          disabled={beside(screen.segments, card.segment, by) === undefined}
          onClick={(event) => move(one, by, event.currentTarget)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d={path}
              fill="none"
              stroke="currentColor"
              stroke-width="1.8"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          </svg>
        </button>
      ))}
    </div>
  );
}
