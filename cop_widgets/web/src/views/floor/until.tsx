/** How long until everybody comes back, with one more minute and the call. */
import { useComputed } from "@preact/signals";
import { oneMore } from "../../lib/floor_words";
import { mss } from "../../lib/time";
import type { Part } from "./part";

export function Until({ stage, screen, ask }: Part) {
  const until = screen.until_ms;
  const left = useComputed(() => (until === null ? null : until - stage.clock.tick.value));
  const words = useComputed(() => (left.value === null ? "" : mss(Math.max(0, left.value))));
  const over = useComputed(() => left.value !== null && left.value <= 0);
  return (
    <>
      {until !== null && <p class="big serif num">{over.value ? "Time to come back" : <>{words} left</>}</p>}
      <p class="aloud" role="status">
        {over.value ? "Time to come back" : ""}
      </p>
      <div class="answers">
        <button type="button" class="btn primary" onClick={() => void ask({ kind: "call_back" })}>
          Call everybody back
        </button>
        <button
          type="button"
          class="btn"
          aria-label="+1 min until everybody comes back"
          onClick={() => void ask({ kind: "time_floor", minutes: oneMore(until, stage.clock.now()) })}
        >
          +1 min
        </button>
      </div>
    </>
  );
}
