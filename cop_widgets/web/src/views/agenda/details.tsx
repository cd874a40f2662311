/** The rest of a segment's plan: what is asked, how it is answered, how the floor is shared, notes. */
import { type Signal, useSignal } from "@preact/signals";
import { Pills } from "../../components/pills";
import { SwitchLine } from "../../components/switch_line";
import type { SegmentCard, SegmentDraft } from "../../generated/messages";
import { change, isOpen, MOST } from "../../lib/agenda";
import { FLOORS, segmentWords } from "../../lib/agenda_words";
import { deckIn } from "../../lib/deck";
import { FORMS, formWords, nameWords } from "../../lib/prompt_words";
import { asked } from "./minutes";
import { Move } from "./move";
import type { One } from "./part";
import { Picker } from "./picker";
import { Settled } from "./settled";
import { removing, type Undoing } from "./undo";

interface Props extends One {
  undoing: Signal<Undoing | null>;
  /** One is about to be added. */
  added(): void;
  /** Give the focus back to the row. */
  back(): void;
  /** It is being taken off. */
  gone(): void;
}

export function Details(props: Props) {
  const { card, ask, back } = props;
  const to = (draft: Partial<SegmentDraft>) => asked(ask, change(card, draft));
  const closed = card.status === "done" || card.status === "skipped";
  return (
    <section
      class="details"
      aria-label={`The rest of “${card.title}”`}
      onKeyDown={(event) => event.key === "Escape" && back()}
    >
      <h3 class="serif" dir="auto">
        {card.title}
      </h3>
      <fieldset class="all" disabled={closed}>
        <Asked {...props} to={to} />
        <Pills
          label="Answered"
          name={`answers-${card.segment}`}
          value={card.answers}
          choices={FORMS}
          onChange={(answers) => void to({ answers })}
        />
        {card.answers && (
          <>
            <p class="quiet small">{formWords(card.answers)}</p>
            {(card.answers === "text" || card.answers === "photo") && (
              <Settled
                label="Sentence to go on with"
                most={200}
                placeholder="I noticed"
                value={card.starter}
                onDone={(starter) => to({ starter: starter.trim() })}
              />
            )}
            <SwitchLine
              title="With names"
              says={nameWords(card.named)}
              on={card.named}
              onChange={(named) => to({ named })}
            />
          </>
        )}
        <label class="lined">
          <span>The floor</span>
          <select
            class="field"
            value={card.floor}
            onChange={(event) => void to({ floor: event.currentTarget.value })}
          >
            {FLOORS.map(([one, says]) => (
              <option key={one} value={one}>
                {says}
              </option>
            ))}
          </select>
        </label>
        <Settled
          label="Notes for you alone"
          most={2000}
          lines={3}
          value={card.notes}
          onDone={(notes) => to({ notes: notes.trim() })}
        />
        <SwitchLine
          title="Goes on by itself"
          says="When its time is over the next one begins."
          on={card.auto}
          onChange={(auto) => to({ auto })}
        />
      </fieldset>
      {isOpen(card) && <Ends {...props} />}
    </section>
  );
}

function Asked({ card, stage, to, screen }: Props & { to(draft: Partial<SegmentDraft>): Promise<boolean> }) {
  const picking = useSignal(false);
  // A segment keeps words alone: a picture is shown from the prompts' own desk.
  const deck = deckIn(stage.options.value).filter(({ kind, text }) => kind !== "image" && text);
  return (
    <>
      <Settled
        label="Prompt"
        most={1000}
        lines={4}
        placeholder="What is asked, if anything"
        value={card.prompt}
        onDone={(prompt) => to({ prompt: prompt.trim() })}
      />
      {deck.length > 0 && (
        <div class="answers">
          <button
            type="button"
            class="btn slim"
            onClick={() => {
              picking.value = true;
            }}
          >
            Pick from the deck
          </button>
        </div>
      )}
      {picking.value && (
        <Picker
          deck={deck}
          code={screen.code}
          onClose={() => {
            picking.value = false;
          }}
          onPick={({ text, starter, answers }) => {
            picking.value = false;
            void to({ prompt: text, starter, answers });
          }}
        />
      )}
    </>
  );
}

function Ends({ card, screen, ask, stage, undoing, added, gone, ...rest }: Props) {
  const { segment, title } = card;
  const next = nextOpen(screen.segments, card);
  const remove = async () => {
    const undo = removing(screen, card);
    gone();
    if (await ask({ kind: "remove_segment", segment })) undoing.value = undo;
  };
  return (
    <div class="answers ends">
      <Move card={card} screen={screen} ask={ask} stage={stage} {...rest} />
      {screen.segments.length < MOST && (
        <button
          type="button"
          class="btn plain slim"
          aria-label={`Add one after it: “${title}”`}
          onClick={() => {
            added();
            const draft = { kind: "conversation", title: segmentWords("conversation"), minutes: 10 };
            void ask({ kind: "add_segment", draft, before: next });
          }}
        >
          Add one after it
        </button>
      )}
      <button
        type="button"
        class="btn plain slim"
        aria-label={`Take it off: “${title}”`}
        onClick={() => void remove()}
      >
        Take it off
      </button>
    </div>
  );
}

const nextOpen = (segments: readonly SegmentCard[], card: SegmentCard): string | null =>
  segments.slice(segments.indexOf(card) + 1).find(isOpen)?.segment ?? null;
