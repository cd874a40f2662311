/** A hand for somebody without a phone, or who simply put up theirs. */
import { useSignal } from "@preact/signals";
import { ABOUTS, type About, handless } from "../../lib/floor_words";
import type { Part } from "./part";

export function HandFor({ screen, ask }: Part) {
  const who = useSignal("");
  const about = useSignal<About>("new");
  const people = handless(screen.people);
  const chosen = people.some((one) => one.person === who.value);
  const raise = async (event: Event) => {
    event.preventDefault();
    if (!(await ask({ kind: "raise_hand", person: who.value, about: about.value }))) return;
    who.value = "";
    about.value = "new";
  };
  return (
    <form class="hand-for" onSubmit={raise}>
      <h3 class="label">Raise a hand for somebody</h3>
      <div class="hand-line">
        <select
          class="field"
          aria-label="Who"
          value={chosen ? who.value : ""}
          onChange={(event) => {
            who.value = event.currentTarget.value;
          }}
        >
          <option value="">who …</option>
          {people.map((one) => (
            <option key={one.person} value={one.person}>
              {one.name}
            </option>
          ))}
        </select>
        <select
          class="field"
          aria-label="What for"
          value={about.value}
          onChange={(event) => {
            about.value = event.currentTarget.value as About;
          }}
        >
          {ABOUTS.map(([one, says]) => (
            <option key={one} value={one}>
              {says.toLowerCase()}
            </option>
          ))}
        </select>
        <button type="submit" class="btn" disabled={!chosen}>
          Raise
        </button>
      </div>
    </form>
  );
}
