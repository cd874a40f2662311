/** The deck: narrow it down, draw one, take one. */
import { useSignal } from "@preact/signals";
import type { DeckCard } from "../../generated/messages";
import { deckIn, drawn, EVERYTHING, fitting, occurring, type Wanted } from "../../lib/deck";
import { contentOf, kindWords, languageWords, PHASES } from "../../lib/prompt_words";
import { count } from "../../lib/time";
import { Card } from "./card";
import type { Part } from "./part";
import type { ToShow } from "./show_how";

/** No more are drawn at once; whoever wants another one narrows down. */
const AT_ONCE = 12;

type Props = Part & { show(one: ToShow): void };

export function Deck(part: Props) {
  const deck = deckIn(part.stage.options.value);
  const wanted = useSignal<Wanted>(EVERYTHING);
  const one = useSignal<DeckCard | null>(null);
  const more = useSignal(AT_ONCE);
  if (!deck.length) return null;
  const found = fitting(deck, wanted.value);
  const set = (change: Partial<Wanted>) => {
    wanted.value = { ...wanted.value, ...change };
    one.value = null;
    more.value = AT_ONCE;
  };
  const draw = () => {
    one.value = drawn(found, Math.random(), one.value?.deck);
  };
  return (
    <details class="fold deck" open={!part.screen.shown && part.screen.ready.length === 0}>
      <summary>The deck · {deck.length}</summary>
      <div class="stack">
        <Filters deck={deck} wanted={wanted.value} set={set} />
        <div class="heading">
          <p role="status" class="quiet small">
            {found.length === deck.length
              ? count(found.length, "prompt")
              : `${found.length} of ${deck.length} fit`}
          </p>
          <button type="button" class="btn slim" disabled={!found.length} onClick={draw}>
            {one.value ? "Draw another" : "Draw one"}
          </button>
        </div>
        {one.value && (
          <div class="drawn" role="status">
            <Take {...part} card={one.value} />
          </div>
        )}
        <ul class="lines">
          {found.slice(0, more.value).map((card) => (
            <li key={card.deck}>
              <Take {...part} card={card} />
            </li>
          ))}
        </ul>
        {found.length > more.value && (
          <button
            type="button"
            class="btn plain start"
            onClick={() => {
              more.value += AT_ONCE;
            }}
          >
            Show more
          </button>
        )}
      </div>
    </details>
  );
}

function Take({ screen, ask, show, card }: Props & { card: DeckCard }) {
  const name = card.text || card.starter || card.alt;
  const lies = screen.ready.some((one) => one.text === card.text && one.image === card.image);
  return (
    <Card card={card} code={screen.code}>
      <div class="answers">
        <button type="button" class="btn slim" aria-label={`Show … “${name}”`} onClick={() => show({ card })}>
          Show …
        </button>
        <button
          type="button"
          class="btn plain slim"
          disabled={lies}
          aria-label={lies ? `“${name}” lies ready` : `Have it ready: “${name}”`}
          onClick={() => void ask({ kind: "queue_prompt", content: contentOf(card), deck: card.deck })}
        >
          {lies ? "Lies ready" : "Have it ready"}
        </button>
      </div>
    </Card>
  );
}

export interface FiltersProps {
  deck: readonly DeckCard[];
  wanted: Wanted;
  set(change: Partial<Wanted>): void;
}

export function Filters({ deck, wanted, set }: FiltersProps) {
  const choose = (
    of: "kind" | "theme" | "phase" | "language",
    label: string,
    all: readonly (readonly [string, string])[],
  ) =>
    all.length > 1 && (
      <select
        class="field"
        aria-label={label}
        value={wanted[of]}
        onChange={(event) => set({ [of]: event.currentTarget.value })}
      >
        <option value="">{label.toLowerCase()}: any</option>
        {all.map(([one, says]) => (
          <option key={one} value={one}>
            {says}
          </option>
        ))}
      </select>
    );
  return (
    <div class="filters">
      <input
        type="search"
        class="field"
        aria-label="Find in the deck"
        placeholder="Find …"
        value={wanted.text}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      {choose(
        "kind",
        "Kind",
        occurring(deck, "kind").map((one) => [one, kindWords(one)]),
      )}
      {choose(
        "theme",
        "Theme",
        occurring(deck, "theme").map((one) => [one, one]),
      )}
      {choose("phase", "Phase", PHASES)}
      {choose(
        "language",
        "Language",
        occurring(deck, "language").map((one) => [one, languageWords(one)]),
      )}
    </div>
  );
}
