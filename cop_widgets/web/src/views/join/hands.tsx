/** Hands in the order in which they were raised; one tap gives the floor. */
import { useComputed } from "@preact/signals";
import { about } from "../../lib/time";
import type { Part } from "./part";

export function Hands({ stage, screen, ask }: Part) {
  const now = useComputed(() => Math.floor(stage.clock.tick.value / 5000) * 5000);
  if (!screen.hands.length) return null;
  return (
    <section class="hands">
      <h3 class="label">Hands, in order</h3>
      <ol>
        {screen.hands.map((hand) => (
          <li key={hand.person}>
            <span class="who">
              <b dir="auto">{hand.name}</b>
              <small class="quiet num">up for {about(Math.max(0, now.value - hand.since_ms))}</small>
            </span>
            <button
              type="button"
              class="btn primary"
              aria-label={`Give the floor to ${hand.name}`}
              onClick={() => void ask({ kind: "start_turn", person: hand.person })}
            >
              Give the floor
            </button>
            <button
              type="button"
              class="btn plain"
              aria-label={`Lower ${hand.name}'s hand`}
              onClick={() => void ask({ kind: "lower_hand", person: hand.person })}
            >
              Lower
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
