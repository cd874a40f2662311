/** How far in, and how long it is meant to be. */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { BoardScreen } from "../../generated/messages";
import { elapsedMs } from "../../lib/board_predict";
import type { Stage } from "../../lib/mount";
import { hours } from "../../lib/time";

interface Props {
  stage: Stage<BoardScreen>;
  screen: BoardScreen;
}

export function Elapsed({ stage, screen }: Props) {
  const held = useSignal(screen);
  useEffect(() => {
    held.value = screen;
  }, [screen]);
  const planned = screen.clock.planned_ms;
  const gone = useComputed(() => hours(elapsedMs(held.value, stage.clock.tick.value)));
  const over = useComputed(() => {
    const whole = held.value.clock.planned_ms;
    return whole != null && elapsedMs(held.value, stage.clock.tick.value) > whole
      ? "elapsed num over"
      : "elapsed num";
  });
  if (screen.clock.phase === "planned")
    return (
      <div class="elapsed num">
        <span class="aloud">Length: </span>
        <span class="quiet">{planned == null ? "not begun" : `not begun · ${hours(planned)}`}</span>
      </div>
    );
  return (
    <div class={over} title="Hours and minutes, pauses left out">
      <span class="aloud">Time: </span>
      <span>
        <b>{gone}</b>
        {planned != null && <span class="quiet"> of {hours(planned)}</span>}
        {screen.clock.phase !== "running" && <span class="state">{screen.clock.phase}</span>}
      </span>
    </div>
  );
}
