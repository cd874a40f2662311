/** The whole agenda under the segment that goes on. One line at a time is open, to be changed. */
import { type Signal, useSignal } from "@preact/signals";
import type { SegmentCard } from "../../generated/messages";
import { isOpen, timeOfDay } from "../../lib/agenda";
import { minWords, plannedWords } from "../../lib/agenda_words";
import { Minutes } from "./minutes";
import { Move, move, Told } from "./move";
import type { One, Part } from "./part";

const STATES: Readonly<Record<SegmentCard["status"], string>> = {
  planned: "",
  running: "now",
  done: "held",
  skipped: "skipped",
};

export function Lines(part: Part) {
  const open = useSignal("");
  const told = useSignal("");
  const timed = part.screen.segments.some(({ starts_ms }) => starts_ms !== null);
  const tell = (segment: string) => {
    told.value = segment;
  };
  return (
    <section aria-label="All segments">
      <ol class={`segments ${timed ? "" : "untimed"}`}>
        {part.screen.segments.map((card) => (
          <Line key={card.segment} {...part} card={card} open={open} timed={timed} told={tell} />
        ))}
      </ol>
      <Told screen={part.screen} told={told} />
    </section>
  );
}

function Line(one: One & { open: Signal<string>; timed: boolean }) {
  const { card, open, timed } = one;
  const is_open = open.value === card.segment;
  const pressed = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null || !isOpen(card)) return;
    event.preventDefault();
    move(one, by, event.currentTarget);
  };
  return (
    <li class={`segment ${card.status}`}>
      <button
        type="button"
        class="row"
        aria-expanded={is_open}
        aria-current={card.status === "running" ? "step" : undefined}
        aria-keyshortcuts={isOpen(card) ? "Alt+ArrowUp Alt+ArrowDown" : undefined}
        onKeyDown={pressed}
        onClick={() => {
          open.value = is_open ? "" : card.segment;
        }}
      >
        {timed && (
          <span class="when num quiet">{card.starts_ms === null ? "" : timeOfDay(card.starts_ms)}</span>
        )}
        <span class="what">
          <span dir="auto">{card.title}</span>
          {STATES[card.status] && <span class="aloud">, {STATES[card.status]}</span>}
        </span>
        <span class="num quiet long">
          <Took card={card} />
        </span>
      </button>
      {is_open && <Acts {...one} />}
    </li>
  );
}

function Took({ card }: { card: SegmentCard }) {
  if (card.status === "skipped") return <>skipped</>;
  if (card.status === "done")
    return (
      <>
        {Math.max(1, Math.round(card.spent_ms / 60_000))} of {minWords(card.length_ms)}
      </>
    );
  return <>{minWords(card.length_ms)}</>;
}

function Acts(one: One & { open: Signal<string> }) {
  const { card, ask, open, screen } = one;
  const { segment, title, status } = card;
  const about = plannedWords(card);
  return (
    <div class="acts">
      {about && <p class="quiet small">{about}</p>}
      {card.notes && status === "planned" && (
        <p class="small notes" dir="auto">
          {card.notes}
        </p>
      )}
      <div class="answers">
        {(status === "planned" || status === "running") && <Minutes {...one} />}
        {isOpen(card) && <Move {...one} />}
        {status !== "running" && screen.clock.phase !== "ended" && (
          <button
            type="button"
            class="btn slim"
            aria-label={`Go to it now: “${title}”`}
            onClick={() => {
              void ask({ kind: "start_segment", segment });
              open.value = "";
            }}
          >
            Go to it now
          </button>
        )}
        {isOpen(card) && (
          <button
            type="button"
            class="btn plain slim"
            aria-label={`Skip: “${title}”`}
            onClick={() => void ask({ kind: "skip_segment", segment })}
          >
            Skip
          </button>
        )}
      </div>
    </div>
  );
}
