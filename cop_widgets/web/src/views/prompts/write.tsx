/** A prompt of one's own, written on the spot; and other words for one that lies ready. */
import { useSignal } from "@preact/signals";
import { WritingField } from "../../components/writing_field";
import type { PromptCard, PromptContent } from "../../generated/messages";
import { type Kind, PROMPT_KINDS } from "../../lib/prompt_words";
import type { Part } from "./part";
import { Photo, usePhoto } from "./photo";
import type { ToShow } from "./show_how";

type Props = Part & { show(one: ToShow): void };

function useDraft(from?: PromptCard) {
  const kind = useSignal<Kind>(from?.kind ?? "question");
  const text = useSignal(from?.text ?? "");
  const starter = useSignal(from?.starter ?? "");
  const attribution = useSignal(from?.attribution ?? "");
  const photo = usePhoto();
  if (from && !photo.image.peek() && from.image) {
    photo.image.value = from.image;
    photo.alt.value = from.alt;
  }
  const content = (): Required<PromptContent> => ({
    kind: kind.value,
    text: text.value.trim(),
    theme: from?.theme ?? "",
    phase: from?.phase ?? "",
    language: from?.language ?? "",
    attribution: attribution.value.trim(),
    starter: starter.value.trim(),
    image: photo.image.value,
    alt: photo.alt.value.trim(),
    answers: from?.answers ?? "",
  });
  const clear = () => {
    for (const one of [text, starter, attribution, photo.image, photo.alt]) one.value = "";
  };
  const whole = () => Boolean(text.value.trim() || starter.value.trim() || photo.image.value);
  return { kind, text, starter, attribution, photo, content, clear, whole };
}

export function Write(part: Props) {
  const draft = useDraft();
  const ready = async (event: Event) => {
    event.preventDefault();
    if (await part.ask({ kind: "queue_prompt", content: draft.content() })) draft.clear();
  };
  const show = () => {
    part.show({ card: { ...draft.content(), prompt: "" } as PromptCard });
  };
  return (
    <details class="fold">
      <summary>Write one</summary>
      <form onSubmit={ready}>
        <Fields {...part} draft={draft} />
        <div class="answers">
          <button type="button" class="btn" disabled={!draft.whole()} onClick={show}>
            Show …
          </button>
          <button type="submit" class="btn" disabled={!draft.whole()}>
            Have it ready
          </button>
        </div>
      </form>
    </details>
  );
}

export function Reword(part: Part & { card: PromptCard; onStop(): void }) {
  const draft = useDraft(part.card);
  const keep = async (event: Event) => {
    event.preventDefault();
    const done = await part.ask({
      kind: "reword_prompt",
      prompt: part.card.prompt,
      content: draft.content(),
    });
    if (done) part.onStop();
  };
  return (
    <form
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        part.onStop();
      }}
    >
      <Fields {...part} draft={draft} />
      <div class="answers">
        <button type="submit" class="btn primary" disabled={!draft.whole()}>
          Keep
        </button>
        <button type="button" class="btn plain" onClick={part.onStop}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function Fields({ stage, screen, draft }: Part & { draft: ReturnType<typeof useDraft> }) {
  return (
    <>
      <label class="lined">
        <span>What it is</span>
        <select
          class="field"
          value={draft.kind.value}
          onChange={(event) => {
            draft.kind.value = event.currentTarget.value as Kind;
          }}
        >
          {PROMPT_KINDS.map(([kind, says]) => (
            <option key={kind} value={kind}>
              {says}
            </option>
          ))}
        </select>
      </label>
      <WritingField
        label="What it says"
        text={draft.text}
        most={1000}
        lines={3}
        placeholder="What did a child show you this week?"
      />
      <WritingField
        label="The beginning of an answer, if you like"
        text={draft.starter}
        most={200}
        placeholder="I was surprised that"
      />
      <WritingField label="Whose words these are" text={draft.attribution} most={200} />
      <Photo stage={stage} photo={draft.photo} code={screen.code} label="A picture" />
    </>
  );
}
