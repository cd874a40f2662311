/** Where we are: the segment that goes on, its time, and what can be done about it. */
import type { SegmentCard } from "../../generated/messages";
import { find, isOpen } from "../../lib/agenda";
import { minWords, plannedWords, segmentWords } from "../../lib/agenda_words";
import { Left, Whole } from "./clock";
import type { Part } from "./part";

export function Now(part: Part) {
  const { screen } = part;
  const card = find(screen.segments, screen.now);
  const next = find(screen.segments, screen.next);
  if (card) return <Going {...part} card={card} next={next} />;
  return <Between {...part} next={next} />;
}

function Going(part: Part & { card: SegmentCard; next: SegmentCard | undefined }) {
  const { screen, ask, card, next } = part;
  const began = screen.segments.indexOf(card) > 0;
  return (
    <section class="now" aria-label="Now">
      <p class="over quiet">{[segmentWords(card.kind), plannedWords(card)].filter(Boolean).join(" · ")}</p>
      <h3 class="serif title" dir="auto">
        {card.title}
      </h3>
      <Left {...part} card={card} />
      <Whole {...part} />
      <div class="answers">
        {([1, 5] as const).map((minutes) => (
          <button
            key={minutes}
            type="button"
            class="btn slim num"
            aria-label={`+${minutes} min for this segment`}
            onClick={() => void ask({ kind: "extend_segment", minutes })}
          >
            +{minutes} min
          </button>
        ))}
        {began && (
          <button type="button" class="btn plain slim" onClick={() => void ask({ kind: "go_back" })}>
            Go back
          </button>
        )}
        <button
          type="button"
          class="btn plain slim"
          onClick={() => void ask({ kind: "skip_segment", segment: card.segment })}
        >
          Skip
        </button>
      </div>
      {next ? (
        <Start {...part} next={next} says="Next" />
      ) : (
        <button type="button" class="btn onward" onClick={() => void ask({ kind: "end_segment" })}>
          This was the last: end it
        </button>
      )}
    </section>
  );
}

/** Nothing goes on: before the first, after the last. */
function Between(part: Part & { next: SegmentCard | undefined }) {
  const { screen, ask, next } = part;
  const held = screen.segments.some(({ status }) => status === "done");
  return (
    <section class="now" aria-label="Now">
      {screen.clock.phase === "ended" ? (
        <p class="quiet">The gathering has ended.</p>
      ) : next ? (
        <Start {...part} next={next} says={held ? "Go on with" : "Begin with"} />
      ) : (
        <p>{screen.segments.some(isOpen) ? "" : "Everything on the agenda has had its time."}</p>
      )}
      {held && screen.clock.phase !== "ended" && (
        <div class="answers">
          <button type="button" class="btn plain slim" onClick={() => void ask({ kind: "go_back" })}>
            Go back
          </button>
        </div>
      )}
      <Whole {...part} />
    </section>
  );
}

function Start({ ask, next, says }: Part & { next: SegmentCard; says: string }) {
  return (
    <button
      type="button"
      class="btn primary start"
      onClick={() => void ask({ kind: "start_segment", segment: next.segment })}
    >
      <span class="which">
        {says}: <b dir="auto">{next.title}</b>
      </span>{" "}
      <span class="num">{minWords(next.length_ms)}</span>
    </button>
  );
}

/** What the facilitator planned to ask, and to keep in mind: now, or to begin with. */
export function Beneath({ screen }: Part) {
  const held = screen.segments.some(({ status }) => status === "done");
  const card = find(screen.segments, screen.now || (held ? "" : screen.next));
  if (!card?.prompt && !card?.notes) return null;
  return (
    <section class="beneath" aria-label={card.title}>
      {card.prompt && (
        <div class="asks">
          <h4 class="label">Prompt</h4>
          <p class="serif" dir="auto">
            {card.prompt}
          </p>
          {card.starter && (
            <p class="starter" dir="auto">
              {card.starter} …
            </p>
          )}
        </div>
      )}
      {card.notes && (
        <div class="only-you">
          <h4 class="label">For you alone</h4>
          <p dir="auto">{card.notes}</p>
        </div>
      )}
    </section>
  );
}
