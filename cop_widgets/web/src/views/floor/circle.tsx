/** A fishbowl: who sits in the middle, and who takes the free chair. */
import { useSignal } from "@preact/signals";
import { count } from "../../lib/time";
import type { Part } from "./part";

export function Circle({ screen, ask }: Part) {
  const who = useSignal("");
  const inside = screen.people.filter((one) => one.inside);
  const outside = screen.people.filter((one) => !one.inside);
  const free = Math.max(0, screen.seats - inside.length);
  const chosen = outside.some((one) => one.person === who.value);
  const sit = async (event: Event) => {
    event.preventDefault();
    if (await ask({ kind: "sit_in_circle", person: who.value })) who.value = "";
  };
  return (
    <>
      <p role="status">{free ? count(free, "free chair") : "All chairs are taken."}</p>
      <ul class="lines">
        {inside.map((one) => (
          <li key={one.person} class="line">
            <b dir="auto">{one.name}</b>
            <button
              type="button"
              class="btn plain"
              aria-label={`${one.name} leaves the circle`}
              onClick={() => void ask({ kind: "leave_circle", person: one.person })}
            >
              Leaves
            </button>
          </li>
        ))}
      </ul>
      {free > 0 && (
        <form class="hand-line" onSubmit={sit}>
          <select
            class="field"
            aria-label="Who takes a chair"
            value={chosen ? who.value : ""}
            onChange={(event) => {
              who.value = event.currentTarget.value;
            }}
          >
            <option value="">who takes a chair …</option>
            {outside.map((one) => (
              <option key={one.person} value={one.person}>
                {one.name}
              </option>
            ))}
          </select>
          <button type="submit" class="btn" disabled={!chosen}>
            Sits down
          </button>
        </form>
      )}
    </>
  );
}
