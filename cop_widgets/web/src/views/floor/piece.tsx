/** The talking piece: who holds it, and to whom it goes. */
import { useSignal } from "@preact/signals";
import type { Part } from "./part";

export function Piece({ screen, ask }: Part) {
  const to = useSignal("");
  const holder = screen.people.find((one) => one.person === screen.holder);
  const others = screen.people.filter((one) => one.person !== screen.holder);
  const chosen = others.some((one) => one.person === to.value);
  const hand = async (event: Event) => {
    event.preventDefault();
    if (await ask({ kind: "hand_piece", to: to.value })) to.value = "";
  };
  return (
    <>
      <p class="big serif" role="status">
        {holder ? `${holder.name} holds it` : "Nobody holds it yet"}
      </p>
      <form class="hand-line" onSubmit={hand}>
        <select
          class="field"
          aria-label={holder ? "Hand it on to" : "Give it to"}
          value={chosen ? to.value : ""}
          onChange={(event) => {
            to.value = event.currentTarget.value;
          }}
        >
          <option value="">{holder ? "hand it on to …" : "give it to …"}</option>
          {others.map((one) => (
            <option key={one.person} value={one.person}>
              {one.name}
            </option>
          ))}
        </select>
        <button type="submit" class="btn primary" disabled={!chosen}>
          {holder ? "Hand on" : "Give"}
        </button>
      </form>
    </>
  );
}
