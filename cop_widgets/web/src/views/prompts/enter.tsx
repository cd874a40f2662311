/** An answer told or handed in on paper, entered for somebody. */
import { useSignal } from "@preact/signals";
import { WritingField } from "../../components/writing_field";
import type { Guest, ShownPrompt } from "../../generated/messages";
import { Dialog } from "../../lib/dialog";
import type { Form } from "../../lib/prompt_words";
import type { Part } from "./part";
import { Photo, usePhoto } from "./photo";

type Props = Part & { shown: ShownPrompt; person: Guest; onClose(): void };

const LABELS: { readonly [F in Form]?: string } = {
  photo: "What they say to it",
  word: "Their word, or two or three",
};

export function Enter({ stage, screen, ask, notice, shown, person, onClose }: Props) {
  const text = useSignal("");
  const score = useSignal<number | null>(null);
  const photo = usePhoto();
  const { form } = shown;
  const whole =
    form === "scale" ? score.value !== null : form === "photo" ? photo.image.value : text.value.trim();
  const give = async (passed: boolean) => {
    const done = await ask({
      kind: "give_response",
      prompt: shown.card.prompt,
      person: person.person,
      ...(passed
        ? { passed }
        : {
            text: text.value.trim(),
            score: score.value,
            image: photo.image.value,
            alt: photo.alt.value.trim(),
          }),
    });
    if (done) onClose();
  };
  return (
    <Dialog title={person.name ? `For ${person.name}` : "An answer from paper"} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void give(false);
        }}
      >
        <p class="serif" dir="auto">
          {shown.card.text || shown.card.starter}
        </p>
        {form === "scale" ? (
          <Scale shown={shown} score={score} />
        ) : (
          <WritingField
            first
            label={LABELS[form] ?? "Their answer"}
            text={text}
            most={form === "word" ? 40 : 1000}
            lines={form === "word" ? 1 : 4}
            placeholder={shown.card.starter ? `${shown.card.starter} …` : ""}
          />
        )}
        {form === "photo" && <Photo stage={stage} photo={photo} code={screen.code} label="Their photo" />}
        {!person.name && <p class="quiet small">It is kept without a name, like all the others.</p>}
        {notice && (
          <p class="banner" role="status">
            {notice}
          </p>
        )}
        <div class="answers">
          <button type="submit" class="btn primary" disabled={!whole}>
            Enter it
          </button>
          <button type="button" class="btn" onClick={() => void give(true)}>
            {person.name ? "They pass" : "Somebody passes"}
          </button>
          <button type="button" class="btn plain" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Scale({ shown, score }: { shown: ShownPrompt; score: { value: number | null } }) {
  const steps = Array.from({ length: shown.high - shown.low + 1 }, (_, i) => shown.low + i);
  return (
    <fieldset class="stack">
      <legend class="label">Their number</legend>
      <div class="pills">
        {steps.map((one) => (
          <label key={one} class="pill">
            <input
              type="radio"
              name="score"
              checked={score.value === one}
              onChange={() => {
                score.value = one;
              }}
            />
            <span>{one}</span>
          </label>
        ))}
      </div>
      <p class="quiet small">
        {[
          shown.low_says && `${shown.low}: ${shown.low_says}`,
          shown.high_says && `${shown.high}: ${shown.high_says}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </fieldset>
  );
}
