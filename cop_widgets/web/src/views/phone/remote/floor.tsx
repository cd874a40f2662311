/** Who has the floor, and the one button that is needed most. */
import { BACK, MODES } from "../../../lib/sharing_words";
import { useApp } from "../stage";
import { floorSays } from "../words";
import type { Steering } from "./remote";

export function RemoteFloor({ remote, room }: Steering) {
  const app = useApp();
  const { sharing, floor, clock } = room;
  const speaking = remote.people.filter((one) => one.speaking).map((one) => one.name);
  const next = remote.people.find((one) => one.person === remote.next_in_round)?.name;
  const first = remote.queue[0];
  if (clock.phase === "ended") return null;
  return (
    <section class="stack steer">
      <p class={`floor${speaking.length ? " taken" : ""}`} role="status">
        <span dir="auto">
          {speaking.length
            ? `${speaking.join(", ")} ${speaking.length > 1 ? "have" : "has"} the floor`
            : floorSays(floor, false) ||
              (sharing.mode === "open" ? "The floor is open" : MODES[sharing.mode])}
        </span>
      </p>
      {sharing.mode === "round" && (
        <>
          <button
            type="button"
            class="btn primary wide"
            disabled={!next && !speaking.length}
            dir="auto"
            onClick={() => app.ask({ kind: "next_in_round", passes: false })}
          >
            {next ? `Next: ${next}` : "End the round"}
          </button>
          <button
            type="button"
            class="btn wide"
            onClick={() => app.ask({ kind: "next_in_round", passes: true })}
          >
            {speaking.length ? "They pass" : next ? `${next} passes` : "Pass"}
          </button>
        </>
      )}
      {sharing.mode === "open" && (
        <button
          type="button"
          class="btn primary wide"
          disabled={!first}
          dir="auto"
          onClick={() => app.ask({ kind: "give_floor_to_next" })}
        >
          {first ? `Give the floor to ${first.name}` : "No hand is up"}
        </button>
      )}
      {(sharing.mode === "pairs" || sharing.mode === "triads" || sharing.mode === "silent") &&
        !sharing.back && (
          <button type="button" class="btn primary wide" onClick={() => app.ask({ kind: "call_back" })}>
            {BACK}
          </button>
        )}
      {speaking.length > 0 && (
        <button type="button" class="btn wide" onClick={() => app.ask({ kind: "end_turn" })}>
          End the turn
        </button>
      )}
    </section>
  );
}
