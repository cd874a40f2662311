/** The way the floor is shared now, where it is not simply open. */
import type { Mode } from "../../lib/floor_words";
import { wayOf } from "../../lib/floor_words";
import { useTop } from "../../lib/use_top";
import { Circle } from "./circle";
import { Groups } from "./groups";
import type { Part } from "./part";
import { Piece } from "./piece";
import { Round } from "./round";
import { Silence } from "./silence";

const PANELS: Partial<Record<Mode, (part: Part) => preact.JSX.Element>> = {
  round: Round,
  talking_piece: Piece,
  pairs: Groups,
  triads: Groups,
  silent: Silence,
  fishbowl: Circle,
};

export function ModePanel(part: Part) {
  const { mode } = part.screen;
  const top = useTop<HTMLSpanElement>(mode);
  const Panel = PANELS[mode];
  if (!Panel) return <span class="desk-top" ref={top} aria-hidden="true" />;
  return (
    <section class="mode-panel" aria-label={wayOf(mode).title}>
      <span class="desk-top" ref={top} aria-hidden="true" />
      <header>
        <h2 class="label">{wayOf(mode).title}</h2>
        <Leave {...part} />
      </header>
      <Panel {...part} />
    </section>
  );
}

/** Groups and silence end by calling everybody back: that is their own button. */
function Leave({ screen, ask }: Part) {
  if (["pairs", "triads", "silent"].includes(screen.mode)) return null;
  return (
    <button
      type="button"
      class="btn plain slim leave"
      onClick={() => void ask({ kind: "set_floor", mode: "open" })}
    >
      Open the floor
    </button>
  );
}
