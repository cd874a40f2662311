/** What is on the wall now, and what else it can show. Each is one tap away, and so is the table. */
import { STAGES, stageWords } from "../../lib/frame_words";
import type { Part } from "./part";

export function Wall({ screen, ask }: Part) {
  return (
    <section aria-label="On the wall">
      <header>
        <h2 class="label">On the wall</h2>
        <p class="quiet small" role="status">
          now: {stageWords(screen.stage)}
        </p>
      </header>
      <div class="stages">
        {STAGES.map(([stage, says]) => (
          <button
            key={stage}
            type="button"
            class="btn slim"
            aria-pressed={screen.stage === stage}
            onClick={() => void ask({ kind: "show_on_wall", stage })}
          >
            {says}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Puts one thing onto the wall, or takes it down. */
export function OnWall({
  screen,
  ask,
  shows,
  what,
}: Part & { shows: Part["screen"]["stage"]; what: string }) {
  const on = screen.stage === shows;
  return (
    <button
      type="button"
      class={on ? "btn slim to-wall on" : "btn slim to-wall"}
      title={on ? "Take it off the wall" : undefined}
      aria-label={on ? `On the wall: “${what}”; take it off` : `Show “${what}” on the wall`}
      onClick={() => void ask({ kind: "show_on_wall", stage: on ? "" : shows })}
    >
      {on ? "On the wall" : "Show"}
    </button>
  );
}
