/** The wall's top line: community, title, and the gathering's time. */
import { useComputed } from "@preact/signals";
import type { WallScreen } from "../generated/messages";
import type { Stage } from "../lib/mount";
import { hours } from "../lib/time";
import { elapsedMs, leftWords } from "../lib/wall_words";

export interface Wall {
  stage: Stage<WallScreen>;
  screen: WallScreen;
}

function Times({ stage, screen }: Wall) {
  const { clock } = screen;
  const elapsed = useComputed(() =>
    hours(elapsedMs(stage.screen.value?.clock ?? clock, stage.clock.tick.value)),
  );
  const left = useComputed(() => leftWords(stage.screen.value?.clock ?? clock, stage.clock.tick.value));
  if (clock.phase === "planned") return null;
  return (
    <p class="times num">
      <b>{elapsed}</b>
      {clock.planned_ms !== null && <span class="quiet"> of {hours(clock.planned_ms)}</span>}
      {left.value && <span class="left quiet">{left}</span>}
    </p>
  );
}

export function Head({ stage, screen }: Wall) {
  return (
    <header>
      <div>
        {screen.community && (
          <p class="community quiet" dir="auto">
            {screen.community}
          </p>
        )}
        <h1 dir="auto" title={screen.title}>
          {screen.title}
        </h1>
      </div>
      <Times stage={stage} screen={screen} />
    </header>
  );
}
