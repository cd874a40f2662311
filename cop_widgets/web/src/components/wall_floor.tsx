/** Who has the floor, and for how long: the loudest thing on the wall. */
import { useComputed } from "@preact/signals";
import type { WallScreen } from "../generated/messages";
import type { Stage } from "../lib/mount";
import { mss } from "../lib/time";
import { boxOf, floorOf, turnMs } from "../lib/wall_words";
import type { Wall } from "./wall_head";

/** The soft time box: a line that fills, and turns to stripes when it is over. Nothing flashes. */
function Box({ stage }: { stage: Stage<WallScreen> }) {
  const box = useComputed(() => {
    const screen = stage.screen.value;
    return screen && boxOf(turnMs(screen.floor, stage.clock.tick.value), screen.time_box_ms);
  });
  if (!box.value) return null;
  const { part, over } = box.value;
  return (
    <div class={`box${over ? " over" : ""}`}>
      <div class="track">
        <i style={{ inlineSize: `${Math.round(part * 200) / 2}%` }} />
      </div>
      <p>{over ? "coming to a close" : `about ${mss(stage.screen.value?.time_box_ms ?? 0)} each`}</p>
    </div>
  );
}

function TurnClock({ stage }: { stage: Stage<WallScreen> }) {
  const ran = useComputed(() => mss(turnMs(stage.screen.value?.floor ?? [], stage.clock.tick.value)));
  return (
    <p class="turn-clock num" role="timer" aria-live="off">
      {ran}
    </p>
  );
}

export function FloorPanel({ stage, screen }: Wall) {
  const floor = floorOf(screen);
  return (
    <section class={`floor ${screen.clock.phase}${floor.taken ? " taken" : ""}`}>
      <div class="who">
        <p class="over-line">{floor.label}</p>
        <h2 dir="auto" title={floor.says}>
          {floor.says}
        </h2>
      </div>
      {floor.taken && <TurnClock stage={stage} />}
      {floor.taken && <Box stage={stage} />}
      <p class="aloud" role="status">
        {floor.taken ? floor.says : `${floor.label}. ${floor.says}.`}
      </p>
    </section>
  );
}
