/** One segment: its handle, its time, what it is about, its title and minutes. */
import type { Signal } from "@preact/signals";
import { beside, change, isOpen } from "../../lib/agenda";
import { plannedWords, SEGMENT_KINDS } from "../../lib/agenda_words";
import type { Drag } from "./drag";
import { asked, Minutes } from "./minutes";
import { move } from "./move";
import type { One } from "./part";
import { Settled } from "./settled";

interface Props extends One {
  place: number;
  when: string;
  chosen: Signal<string>;
  drag: Drag;
  marked: "" | "before" | "after";
}

const SAYS = { planned: "", running: "goes on now", done: "held", skipped: "skipped" } as const;

export function Row(props: Props) {
  const { card, ask, place, when, chosen, drag, marked } = props;
  const { segment, title, kind, status } = card;
  const dragged = drag.at.value?.segment === segment;
  const is_chosen = chosen.value === segment;
  return (
    <div
      class={`plan-row ${status} ${is_chosen ? "chosen" : ""} ${dragged ? "dragged" : ""} ${marked && `drop-${marked}`}`}
      data-row={segment}
    >
      <Handle {...props} />
      <span class="when num quiet">{when}</span>
      <select
        class="field kind"
        aria-label={`What segment ${place} is about`}
        value={kind}
        disabled={!isOpen(card)}
        onChange={(event) => void asked(ask, change(card, { kind: event.currentTarget.value }))}
      >
        {SEGMENT_KINDS.map(([one, says]) => (
          <option key={one} value={one}>
            {says}
          </option>
        ))}
      </select>
      <Settled
        label={`Title of segment ${place}`}
        quietly
        class="title"
        most={200}
        value={title}
        disabled={status === "done" || status === "skipped"}
        wrong={(text) => (text.trim() ? "" : "It needs a title.")}
        onDone={(text) => asked(ask, change(card, { title: text.trim() }))}
      />
      <Minutes {...props} quietly />
      <button
        type="button"
        class="btn icon choose"
        aria-expanded={is_chosen}
        aria-label={`More of “${title}”: prompt, answers, floor, notes`}
        title="Prompt, answers, floor, notes"
        onClick={() => {
          chosen.value = is_chosen ? "" : segment;
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M6 3l5 5-5 5"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
          />
        </svg>
      </button>
      <Beneath {...props} />
    </div>
  );
}

/** What else is planned, in a line. */
function Beneath({ card }: Props) {
  const words = [SAYS[card.status], plannedWords(card)].filter(Boolean).join(" · ");
  if (!words && !card.prompt) return null;
  return (
    <p class="beneath cut quiet" dir="auto">
      {words}
      {words && card.prompt ? " · " : ""}
      {card.prompt && `“${card.prompt}”`}
    </p>
  );
}

function Handle(props: Props) {
  const { card, screen, drag } = props;
  if (!isOpen(card)) return <span />;
  const pressed = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (by === null || beside(screen.segments, card.segment, by) === undefined) return;
    event.preventDefault();
    move(props, by, event.currentTarget);
  };
  return (
    <button
      type="button"
      class="handle"
      aria-label={`Move “${card.title}”, now ${props.place} of ${screen.segments.length}: drag it, or arrow keys up and down`}
      title="Drag, or arrow keys"
      onPointerDown={(event) => drag.begin(event, card.segment)}
      onKeyDown={pressed}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {[4, 8, 12].map((y) => (
          <g key={y} fill="currentColor">
            <circle cx="5.5" cy={y} r="1.3" />
            <circle cx="10.5" cy={y} r="1.3" />
          </g>
        ))}
      </svg>
    </button>
  );
}
