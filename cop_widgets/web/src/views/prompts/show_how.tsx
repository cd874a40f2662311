/** Before a prompt goes onto the wall: how it is answered, with names or without, and how long there is. */
import { useSignal } from "@preact/signals";
import { NumberField } from "../../components/number_field";
import { Pills } from "../../components/pills";
import { WritingField } from "../../components/writing_field";
import type { DeckCard, PromptCard } from "../../generated/messages";
import { Dialog } from "../../lib/dialog";
import { contentOf, FORMS, formWords, nameWords, ONLY_A_SIGN, showing, usual } from "../../lib/prompt_words";
import { Card } from "./card";
import type { Part } from "./part";

/** One that lies ready by its id, or a card that is shown at once. */
export type ToShow = { readonly ready: PromptCard } | { readonly card: DeckCard | PromptCard };

const THINKING = [
  [null, "none"],
  [0.5, "½ min"],
  [1, "1 min"],
  [2, "2 min"],
  [3, "3 min"],
] as const;
const MINUTES = [
  [null, "no clock"],
  [2, "2 min"],
  [3, "3 min"],
  [5, "5 min"],
  [10, "10 min"],
] as const;
const NAMES = [
  [true, "with names"],
  [false, "without names"],
] as const;

/** Which card of the deck it is, if it is one. */
const from = (card: DeckCard | PromptCard) => ("deck" in card ? { deck: card.deck } : {});

type Props = Part & { what: ToShow; onClose(): void };

export function ShowHow({ screen, ask, notice, what, onClose }: Props) {
  const card = "ready" in what ? what.ready : what.card;
  const how = useSignal(usual(card));
  const low_says = useSignal("");
  const high_says = useSignal("");
  const set = (change: Partial<typeof how.value>) => {
    how.value = { ...how.value, ...change };
  };
  const { form, named, most, low, high, think_min, minutes } = how.value;
  const show = async (event: Event) => {
    event.preventDefault();
    const which =
      "ready" in what ? { prompt: what.ready.prompt } : { content: contentOf(what.card), ...from(what.card) };
    const ends = { low_says: low_says.value.trim(), high_says: high_says.value.trim() };
    if (await ask(showing(which, { ...how.value, ...ends }))) onClose();
  };
  return (
    <Dialog title="Show it on the wall" onClose={onClose}>
      <form class="stack show-how" onSubmit={show}>
        <Card card={card} code={screen.code} />
        <div>
          <Pills
            label="How it is answered"
            name="form"
            value={form}
            choices={FORMS}
            onChange={(form) => set({ form })}
          />
          <p class="quiet small">{formWords(form)}</p>
        </div>
        {form === "scale" && (
          <>
            <div class="two">
              <NumberField
                label="From"
                value={low}
                least={0}
                most={high - 1}
                onChange={(low) => set({ low })}
              />
              <NumberField
                label="to"
                value={high}
                least={low + 1}
                most={10}
                onChange={(high) => set({ high })}
              />
            </div>
            <div class="two">
              <WritingField label={`What ${low} means`} text={low_says} most={60} placeholder="not at all" />
              <WritingField label={`What ${high} means`} text={high_says} most={60} placeholder="very much" />
            </div>
          </>
        )}
        {form && (
          <div>
            {/* Pills hold strings or numbers; a switch between two is one of them. */}
            <Pills
              label="Names"
              name="named"
              value={named ? 1 : 0}
              choices={NAMES.map(([on, says]) => [on ? 1 : 0, says] as const)}
              onChange={(on) => set({ named: on === 1 })}
            />
            <p class="quiet small">{nameWords(named)}</p>
          </div>
        )}
        {(form === "text" || form === "word" || form === "photo") && (
          <NumberField
            label="Answers each may give"
            value={most}
            least={1}
            most={10}
            onChange={(most) => set({ most })}
          />
        )}
        <Pills
          label="Quiet thinking first"
          name="thinking"
          value={think_min}
          choices={THINKING}
          onChange={(think_min) => set({ think_min })}
        />
        {form && (
          <div>
            <Pills
              label="Time to answer"
              name="minutes"
              value={minutes}
              choices={MINUTES}
              onChange={(minutes) => set({ minutes })}
            />
            <p class="quiet small">{ONLY_A_SIGN}</p>
          </div>
        )}
        {notice && (
          <p class="banner" role="status">
            {notice}
          </p>
        )}
        <div class="answers">
          <button type="submit" class="btn primary">
            Show it
          </button>
          <button type="button" class="btn plain" onClick={onClose}>
            Cancel
          </button>
        </div>
        {screen.shown && <p class="quiet small">What is on the wall now is closed and put away.</p>}
      </form>
    </Dialog>
  );
}
