/** A card with words of the group's own: read, changed in place, shown. */
import { useSignal } from "@preact/signals";
import { WritingField } from "../../components/writing_field";
import type { FramePart } from "../../lib/frame_words";
import type { Part } from "./part";
import { OnWall } from "./wall";

type Props = Part & { part: FramePart; title: string; hint: string };

export function WordsCard(props: Props) {
  const { screen, part, title, hint } = props;
  const words = screen.words.find((one) => one.part === part)?.text ?? "";
  const writing = useSignal(false);
  const stop = () => {
    writing.value = false;
  };
  return (
    <article class={`words-card ${screen.stage === part ? "shown" : ""}`} aria-label={title}>
      <div class="heading">
        <h3 class="serif">{title}</h3>
        {!writing.value && (
          <div class="line-acts">
            {words && <OnWall {...props} shows={part} what={title} />}
            <button
              type="button"
              class="btn plain"
              aria-label={`${words ? "Change" : "Write"}: ${title}`}
              onClick={() => {
                writing.value = true;
              }}
            >
              {words ? "Change" : "Write"}
            </button>
          </div>
        )}
      </div>
      {writing.value ? (
        <Write {...props} words={words} onStop={stop} />
      ) : (
        <p class={words ? "text" : "quiet small"} dir="auto">
          {words || hint}
        </p>
      )}
    </article>
  );
}

function Write({ ask, screen, part, title, hint, words, onStop }: Props & { words: string; onStop(): void }) {
  const text = useSignal(words);
  const agreed = part === "confidentiality" && screen.agreements.length > 0;
  const keep = async (event: Event) => {
    event.preventDefault();
    if (text.value.trim() === words || (await ask({ kind: "word_frame", part, text: text.value.trim() })))
      onStop();
  };
  return (
    <form
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onStop();
      }}
    >
      <WritingField label={hint} text={text} most={2000} lines={5} />
      {agreed && <p class="small">With other words everybody is asked anew.</p>}
      <div class="answers">
        <button type="submit" class="btn primary" aria-label={`Keep: ${title}`}>
          Keep
        </button>
        <button type="button" class="btn plain" onClick={onStop}>
          Cancel
        </button>
      </div>
    </form>
  );
}
