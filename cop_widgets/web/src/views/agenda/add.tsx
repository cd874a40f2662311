/** One more segment. */
import { useSignal } from "@preact/signals";
import { MOST } from "../../lib/agenda";
import { SEGMENT_KINDS, type SegmentKind, segmentWords } from "../../lib/agenda_words";
import type { Part } from "./part";

const MINUTES = 10;

export function Add({ ask, screen, added }: Part & { added?(): void }) {
  const kind = useSignal<SegmentKind>("conversation");
  if (screen.segments.length >= MOST)
    return <p class="quiet small">No agenda has more than {MOST} segments.</p>;
  const add = async (event: Event) => {
    event.preventDefault();
    const draft = { kind: kind.value, title: segmentWords(kind.value), minutes: MINUTES };
    added?.();
    await ask({ kind: "add_segment", draft });
  };
  return (
    <form class="add-segment" onSubmit={add}>
      <select
        class="field"
        aria-label="What it is about"
        value={kind.value}
        onChange={(event) => {
          kind.value = event.currentTarget.value as SegmentKind;
        }}
      >
        {SEGMENT_KINDS.map(([one, says]) => (
          <option key={one} value={one}>
            {says}
          </option>
        ))}
      </select>
      <button type="submit" class="btn">
        {screen.segments.length ? "Add a segment" : "Add the first segment"}
      </button>
    </form>
  );
}
