/** The hands in order, each with why it stands there. */
import { aboutWords, waitingWords, whyWords } from "../../../lib/floor_words";
import { useApp } from "../stage";
import type { Steering } from "./remote";

const ORDERS = [
  [true, "Fair order"],
  [false, "First come"],
] as const;

export function RemoteQueue({ remote }: Steering) {
  const app = useApp();
  const { queue, fair } = remote;
  return (
    <section class="stack">
      <h2>Hands{queue.length > 0 && ` (${queue.length})`}</h2>
      {!queue.length && <p class="quiet">No hand is up.</p>}
      <ol class="lines hands">
        {queue.map((one) => (
          <li key={one.person}>
            <div>
              <b dir="auto">{one.name}</b>
              <span class="small quiet">
                {[aboutWords(one.about), whyWords(one), waitingWords(one.since_ms, app.clock.tick.value)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </div>
            <div class="acts">
              <button
                type="button"
                class="btn"
                onClick={() => app.ask({ kind: "start_turn", person: one.person })}
              >
                Floor<span class="aloud"> to {one.name}</span>
              </button>
              <button
                type="button"
                class="btn plain"
                onClick={() => app.ask({ kind: "lower_hand_for", person: one.person })}
              >
                Lower<span class="aloud"> the hand of {one.name}</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
      {queue.length > 1 && (
        <div class="two">
          {ORDERS.map(([is, says]) => (
            <button
              type="button"
              class="btn"
              key={says}
              aria-pressed={is === fair}
              onClick={() => app.ask({ kind: "set_queue_order", fair: is })}
            >
              {is === fair && <span aria-hidden="true">✓ </span>}
              {says}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
