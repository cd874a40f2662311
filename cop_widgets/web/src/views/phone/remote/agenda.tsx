/** The agenda in big buttons: on, a minute more, five more, back. */
import { useComputed } from "@preact/signals";
import { segmentLeft } from "../../../lib/wall_scene";
import { useApp } from "../stage";
import type { Steering } from "./remote";

const MINUTE = 60_000;

export function RemoteAgenda({ remote, room }: Steering) {
  const app = useApp();
  const { agenda, clock } = room;
  const now = remote.segments.find((one) => one.status === "running");
  const left = useComputed(() => {
    const ran = clock.phase === "running" ? Math.max(0, app.clock.tick.value - clock.now_ms) : 0;
    return segmentLeft(agenda.left_ms === null ? null : agenda.left_ms - ran);
  });
  const late = Math.round(remote.late_ms / MINUTE);
  if (!remote.segments.length) return <p class="quiet">There is no agenda.</p>;
  return (
    <section class="stack steer">
      <p class="floor">
        <span dir="auto">{now?.title ?? "Not begun"}</span>
        {left.value && <b class="num">{left}</b>}
      </p>
      <button
        type="button"
        class="btn primary wide"
        disabled={!agenda.next}
        dir="auto"
        onClick={() => app.ask({ kind: "start_segment", segment: null })}
      >
        {agenda.next ? `Next: ${agenda.next}` : "That was the last one"}
      </button>
      {now && (
        <div class="two">
          {[1, 5].map((minutes) => (
            <button
              type="button"
              class="btn"
              key={minutes}
              onClick={() => app.ask({ kind: "extend_segment", minutes })}
            >
              +{minutes} min
            </button>
          ))}
          <button type="button" class="btn" onClick={() => app.ask({ kind: "go_back" })}>
            Back
          </button>
          <button
            type="button"
            class="btn"
            onClick={() => app.ask({ kind: "skip_segment", segment: now.segment })}
          >
            Leave it out
          </button>
        </div>
      )}
      {late >= 1 && (
        <p class="note">
          About {late} min over, as things stand.{" "}
          <button type="button" class="btn" onClick={() => app.ask({ kind: "shorten_rest" })}>
            Shorten what is left
          </button>
        </p>
      )}
      <h2>All of it</h2>
      <ol class="lines">
        {remote.segments.map((one) => (
          <li key={one.segment} aria-current={one.status === "running" ? "step" : undefined}>
            <div>
              <span dir="auto">{one.title}</span>
              {one.status !== "planned" && <span class="small quiet">{STATUS[one.status]}</span>}
            </div>
            {one.status !== "running" && (
              <button
                type="button"
                class="btn plain"
                onClick={() => app.ask({ kind: "start_segment", segment: one.segment })}
              >
                Go to it<span class="aloud">: {one.title}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const STATUS = { done: "done", running: "now", planned: "", skipped: "left out" } as const;
