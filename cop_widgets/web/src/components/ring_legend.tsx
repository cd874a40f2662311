/** What the marks of the table mean, in three words each. */
import type { Picture } from "../generated/messages";
import "./ring_legend.css";

const MARKS = [
  ["speaking", "has the floor"],
  ["heard", "heard"],
  ["unheard", "not yet heard"],
] as const;

/** Only what is on the table is explained, and always the thin ring: the fair share. */
export function RingLegend({ picture }: { picture: Picture }) {
  const there = new Set(picture.seats.map((seat) => seat.state));
  return (
    <ul class="ring-legend" aria-hidden="true">
      <li>
        <i class="fair" />a fair share
      </li>
      {MARKS.filter(([state]) => there.has(state) && state !== "heard").map(([state, says]) => (
        <li key={state}>
          <i class={state} />
          {says}
        </li>
      ))}
    </ul>
  );
}
