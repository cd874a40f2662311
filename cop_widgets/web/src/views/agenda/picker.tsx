/** A prompt out of the deck: narrowed down, or drawn. */
import { useSignal } from "@preact/signals";
import type { DeckCard } from "../../generated/messages";
import { drawn, EVERYTHING, fitting, type Wanted } from "../../lib/deck";
import { Dialog } from "../../lib/dialog";
import { count } from "../../lib/time";
import { Card } from "../prompts/card";
import { Filters } from "../prompts/deck";

/** No more are drawn at once. */
const AT_ONCE = 24;

interface Props {
  deck: readonly DeckCard[];
  code: string;
  onPick(card: DeckCard): void;
  onClose(): void;
}

export function Picker({ deck, code, onPick, onClose }: Props) {
  const wanted = useSignal<Wanted>(EVERYTHING);
  const one = useSignal<DeckCard | null>(null);
  const found = fitting(deck, wanted.value);
  return (
    <Dialog title="Pick a prompt" kind="side" onClose={onClose}>
      <div class="stack pick">
        <Filters
          deck={deck}
          wanted={wanted.value}
          set={(change) => {
            wanted.value = { ...wanted.value, ...change };
            one.value = null;
          }}
        />
        <div class="answers between">
          <p role="status" class="quiet small">
            {found.length === deck.length
              ? count(found.length, "prompt")
              : `${found.length} of ${deck.length} fit`}
          </p>
          <button
            type="button"
            class="btn slim"
            disabled={!found.length}
            onClick={() => {
              one.value = drawn(found, Math.random(), one.value?.deck);
            }}
          >
            {one.value ? "Draw another" : "Draw one"}
          </button>
        </div>
        {one.value && (
          <div class="drawn" role="status">
            <Take card={one.value} code={code} onPick={onPick} />
          </div>
        )}
        <ul class="lines">
          {found.slice(0, AT_ONCE).map((card) => (
            <li key={card.deck}>
              <Take card={card} code={code} onPick={onPick} />
            </li>
          ))}
        </ul>
        {found.length > AT_ONCE && <p class="quiet small">Narrow it down to see the others.</p>}
      </div>
    </Dialog>
  );
}

function Take({ card, code, onPick }: Pick<Props, "code" | "onPick"> & { card: DeckCard }) {
  return (
    <Card card={card} code={code}>
      <div class="answers">
        <button
          type="button"
          class="btn slim"
          aria-label={`Take it: “${card.text}”`}
          onClick={() => onPick(card)}
        >
          Take it
        </button>
      </div>
    </Card>
  );
}
