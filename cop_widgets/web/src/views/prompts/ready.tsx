/** Prompts that lie ready, in order. */
import { useSignal } from "@preact/signals";
import type { PromptCard } from "../../generated/messages";
import { Card } from "./card";
import type { Part } from "./part";
import type { ToShow } from "./show_how";
import { Reword } from "./write";

type Props = Part & { show(one: ToShow): void };

export function Ready(part: Props) {
  const { screen } = part;
  if (screen.shown && !screen.ready.length) return null;
  return (
    <section aria-label="Ready">
      <h2 class="label">{screen.ready.length ? `Ready · ${screen.ready.length}` : "Ready"}</h2>
      {screen.ready.length === 0 && (
        <p class="quiet">Nothing lies ready. Take one from the deck, or write one.</p>
      )}
      <ol class="lines">
        {screen.ready.map((card, at) => (
          <One key={card.prompt} {...part} card={card} at={at} />
        ))}
      </ol>
    </section>
  );
}

function One(part: Props & { card: PromptCard; at: number }) {
  const { screen, ask, show, card, at } = part;
  const writing = useSignal(false);
  const { ready } = screen;
  const name = card.text || card.starter || card.alt;
  const up = () =>
    void ask({ kind: "move_prompt", prompt: card.prompt, before: ready[at - 1]?.prompt ?? null });
  const down = () =>
    void ask({ kind: "move_prompt", prompt: card.prompt, before: ready[at + 2]?.prompt ?? null });
  if (writing.value)
    return (
      <li>
        <Reword
          {...part}
          card={card}
          onStop={() => {
            writing.value = false;
          }}
        />
      </li>
    );
  return (
    <li class="ready-line">
      <Card card={card} code={screen.code} />
      <div class="answers">
        <button
          type="button"
          class="btn slim"
          aria-label={`Show … “${name}”`}
          onClick={() => show({ ready: card })}
        >
          Show …
        </button>
        <span class="line-acts">
          <button
            type="button"
            class="btn plain"
            disabled={at === 0}
            aria-label={`Earlier: “${name}”`}
            onClick={up}
          >
            <span aria-hidden="true">↑</span>
          </button>
          <button
            type="button"
            class="btn plain"
            disabled={at === ready.length - 1}
            aria-label={`Later: “${name}”`}
            onClick={down}
          >
            <span aria-hidden="true">↓</span>
          </button>
          <button
            type="button"
            class="btn plain"
            aria-label={`Change “${name}”`}
            onClick={() => {
              writing.value = true;
            }}
          >
            Change
          </button>
          <button
            type="button"
            class="btn plain"
            aria-label={`Take “${name}” away`}
            onClick={() => void ask({ kind: "drop_prompt", prompt: card.prompt })}
          >
            Away
          </button>
        </span>
      </div>
    </li>
  );
}
