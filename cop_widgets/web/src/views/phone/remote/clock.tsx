/** Pause, the soft limit of a turn, the time in groups. */
import { mss } from "../../../lib/time";
import { useApp } from "../stage";
import type { Steering } from "./remote";

const MINUTE = 60_000;
const BOXES = [null, 60, 120, 180] as const;

export function RemoteClock({ room }: Steering) {
  const app = useApp();
  const { clock, sharing, time_box_ms } = room;
  const timed = ["pairs", "triads", "silent"].includes(sharing.mode);
  const left = Math.max(0, (sharing.until_ms ?? 0) - app.clock.now());
  return (
    <section class="stack steer">
      {clock.phase === "running" && (
        <button type="button" class="btn primary wide" onClick={() => app.ask({ kind: "pause" })}>
          Pause the gathering
        </button>
      )}
      {clock.phase === "paused" && (
        <button type="button" class="btn primary wide" onClick={() => app.ask({ kind: "resume" })}>
          Go on
        </button>
      )}
      {timed && (
        <>
          <h2>Time in groups or in silence</h2>
          <div class="two">
            <button
              type="button"
              class="btn"
              onClick={() => app.ask({ kind: "time_floor", minutes: left / MINUTE + 1 })}
            >
              +1 min
            </button>
            <button type="button" class="btn" onClick={() => app.ask({ kind: "time_floor", minutes: null })}>
              No clock
            </button>
          </div>
        </>
      )}
      <h2>A turn takes about</h2>
      <div class="two">
        {BOXES.map((seconds) => (
          <button
            type="button"
            key={seconds}
            class="btn"
            aria-pressed={(time_box_ms ?? 0) === (seconds ?? 0) * 1000}
            onClick={() => app.ask({ kind: "set_time_box", seconds })}
          >
            {seconds === null ? "as long as it takes" : mss(seconds * 1000)}
          </button>
        ))}
      </div>
    </section>
  );
}
