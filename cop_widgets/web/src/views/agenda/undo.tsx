/** What was taken off the agenda, or replaced, can be had back with one button. */
import type { Signal } from "@preact/signals";
import type { AgendaScreen, Command, SegmentCard } from "../../generated/messages";
import { draftOf, isOpen } from "../../lib/agenda";
import type { Part } from "./part";

export interface Undoing {
  readonly says: string;
  readonly command: Command;
}

/** A segment was taken off: it goes back to where it was. */
export function removing({ segments }: AgendaScreen, card: SegmentCard): Undoing {
  const at = segments.indexOf(card);
  const before = segments.slice(at + 1).find(isOpen)?.segment ?? null;
  return {
    says: `“${card.title}” is off the agenda.`,
    command: { kind: "add_segment", draft: draftOf(card), before },
  };
}

/** Another agenda came in the place of this one. */
export function replacing({ segments, template, spark }: AgendaScreen, says: string): Undoing {
  return {
    says,
    command: { kind: "set_agenda", segments: segments.filter(isOpen).map(draftOf), template, spark },
  };
}

export function Undone({ part, undoing }: { part: Part; undoing: Signal<Undoing | null> }) {
  const undo = undoing.value;
  const undone = async () => {
    if (undo && (await part.ask(undo.command))) undoing.value = null;
  };
  return (
    <div role="status">
      {undo && (
        <div class="undone">
          <span dir="auto">{undo.says}</span>
          <span class="answers">
            <button type="button" class="btn slim" onClick={() => void undone()}>
              Undo
            </button>
            <button
              type="button"
              class="btn plain slim"
              onClick={() => {
                undoing.value = null;
              }}
            >
              All right
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
