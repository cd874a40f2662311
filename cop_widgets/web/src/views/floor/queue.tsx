/** Hands in order. Each place says why it is there; a tap or Enter on it gives the floor. */

import type { ReadonlySignal } from "@preact/signals";
import { useComputed } from "@preact/signals";
import type { Place } from "../../generated/messages";
import { aboutWords, markWords, waitingWords, whyWords } from "../../lib/floor_words";
import { Key } from "../../lib/key";
import { memo } from "../../lib/memo";
import type { Part } from "./part";

export function Queue({ stage, screen, ask }: Part) {
  const { queue, fair } = screen;
  const now = useComputed(() => Math.floor(stage.clock.tick.value / 1000) * 1000);
  return (
    <section class="queue" aria-label="Hands">
      <header>
        <h2 class="label">{queue.length ? `Hands · ${queue.length}` : "Hands"}</h2>
        <Order fair={fair} ask={ask} />
      </header>
      {queue.length === 0 && <p class="quiet">No hand is up.</p>}
      <ol class="lines">
        {queue.map((place, at) => (
          <Hand key={place.person} place={place} first={at === 0} at={at + 1} now={now} ask={ask} />
        ))}
      </ol>
      <p class="aloud" role="status">
        {queue[0] ? `Next: ${queue[0].name}, ${aboutWords(queue[0].about)}` : ""}
      </p>
    </section>
  );
}

function Order({ fair, ask }: Pick<Part, "ask"> & { fair: boolean }) {
  return (
    <fieldset class="order">
      <legend class="aloud">Order of hands (key f)</legend>
      {([true, false] as const).map((one) => (
        <label key={String(one)}>
          <input
            type="radio"
            name="order"
            checked={fair === one}
            onChange={() => void ask({ kind: "set_queue_order", fair: one })}
          />
          <span>{one ? "fair" : "first come"}</span>
        </label>
      ))}
      <Key of="f" />
    </fieldset>
  );
}

interface Props {
  place: Place;
  at: number;
  first: boolean;
  now: ReadonlySignal<number>;
  ask: Part["ask"];
}

const Hand = memo(function Hand({ place, at, first, now, ask }: Props) {
  const { person, name, mark } = place;
  return (
    <li class={`hand ${first ? "first" : ""} ${mark}`}>
      <button
        type="button"
        class="give"
        aria-keyshortcuts={first ? "n" : undefined}
        onClick={() => void ask({ kind: "start_turn", person })}
      >
        <i class="num" aria-hidden="true">
          {at}
        </i>
        <span class="who">
          <span class="aloud">Give the floor to </span>
          <b dir="auto">{name}</b> <span class={`chip ${place.about}`}>{aboutWords(place.about)}</span>
          <small class="quiet num why">
            <span>{whyWords(place)}</span>
            <Waiting since_ms={place.since_ms} now={now} />
          </small>
          {mark && <small class="mark">{markWords(mark)}</small>}
        </span>
        {first && <Key of="n" />}
      </button>
      <button
        type="button"
        class="lower"
        title="Lower the hand"
        aria-label={`Lower ${name}'s hand`}
        onClick={() => void ask({ kind: "lower_hand", person })}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
        </svg>
      </button>
    </li>
  );
});

/** The only thing that ticks. */
function Waiting({ since_ms, now }: { since_ms: number; now: ReadonlySignal<number> }) {
  const words = useComputed(() => waitingWords(since_ms, now.value));
  return <span class="waiting">{words}</span>;
}
