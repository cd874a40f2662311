/** The top line: the gathering, its clock, who this is. */

import { hours } from "../../lib/time";
import { useApp } from "./stage";

/** How long the gathering has gone on, in minutes. */
function Elapsed() {
  const { room, clock } = useApp();
  const seen = room.value?.clock;
  if (!seen || seen.phase === "planned") return null;
  const since = seen.phase === "running" ? clock.tick.value - seen.now_ms : 0;
  const planned = seen.planned_ms === null ? "" : ` of ${hours(seen.planned_ms)}`;
  return (
    <span class="num">
      {hours(seen.elapsed_ms + since)}
      {planned}
    </span>
  );
}

export function Head({ onMenu }: { onMenu(): void }) {
  const { room, me } = useApp();
  return (
    <header class="head">
      <div>
        <p class="cut" dir="auto">
          {room.value?.title}
        </p>
        <p class="quiet small cut">
          <span dir="auto">{me.value?.name}</span> · <Elapsed />
        </p>
      </div>
      <button type="button" class="btn" onClick={onMenu}>
        Menu
      </button>
    </header>
  );
}
