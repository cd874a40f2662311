/** The form of an answer, as the prompt asks for it. What is written outlives a reload. */
import { useState } from "preact/hooks";
import type { ShownPrompt } from "../../generated/messages";
import { FEW_WORDS, fewWords } from "../../lib/prompt_words";
import type { Answer } from "../../phone/answers";
import type { GivenResponse } from "../../phone/queue";
import { PhotoField } from "./photo_field";
import { useApp } from "./stage";

export type Given = Partial<Pick<GivenResponse, "text" | "score" | "image" | "alt" | "passed">>;

interface Props {
  shown: ShownPrompt;
  /** The one that is changed. */
  before: Answer | null;
  onSend(given: Given, picture?: string): void;
  onCancel: (() => void) | null;
}

const LONGEST = 1000;
const LONGEST_WORD = 40;
const LONGEST_ALT = 280;

/** A sentence as it is given to go on with. */
const begun = ({ card }: ShownPrompt): string => (card.starter ? `${card.starter.trim()} ` : "");

export function AnswerForm({ shown, before, onSend, onCancel }: Props) {
  const app = useApp();
  const name = `answer ${shown.card.prompt}`;
  const [text, write] = useState(
    before?.text || app.draft(name) || (shown.form === "text" ? begun(shown) : ""),
  );
  const [score, choose] = useState(before?.score ?? null);
  const [picture, take] = useState("");
  const [alt, describe] = useState(before?.alt ?? "");
  const image = picture ? "" : (before?.image ?? "");
  const typed = (now: string) => {
    write(now);
    if (!before) app.keepDraft(name, now);
  };
  const pictured = picture !== "" || image !== "";
  const says = text.trim() !== "" && text.trim() !== begun(shown).trim();
  const ready = {
    text: says || pictured,
    word: says && fewWords(text),
    scale: score !== null,
    photo: pictured,
    "": false,
  }[shown.form];
  const go = (event: Event) => {
    event.preventDefault();
    if (!ready) return;
    const said = says ? text.trim() : "";
    onSend({ text: said, score, image, ...(pictured && { alt: alt.trim() }) }, picture || undefined);
  };
  return (
    <form class="stack answer-form" onSubmit={go}>
      {shown.form === "scale" && <Scale shown={shown} score={score} choose={choose} />}
      {shown.form === "word" ? (
        <Word text={text} typed={typed} />
      ) : shown.form === "text" ? (
        <Text text={text} typed={typed} label="Your answer" rows={4} />
      ) : shown.form === "scale" ? (
        <details class="fold" open={text !== ""}>
          <summary>Add a few words</summary>
          <Text text={text} typed={typed} label="A few words, if you like" rows={2} />
        </details>
      ) : null}
      {shown.form === "photo" && (
        <PhotoField picture={picture || (image && app.src(image))} onPicture={take} />
      )}
      {shown.form === "text" && (
        <details class="fold">
          <summary>Add a photo</summary>
          <PhotoField picture={picture || (image && app.src(image))} onPicture={take} />
        </details>
      )}
      {pictured && (
        <>
          <label for="alt">What is on it? For those who cannot see it.</label>
          <input
            id="alt"
            class="field"
            value={alt}
            maxLength={LONGEST_ALT}
            dir="auto"
            onInput={(event) => describe(event.currentTarget.value)}
          />
        </>
      )}
      {shown.form === "photo" && <Text text={text} typed={typed} label="A few words, if you like" rows={2} />}
      <button type="submit" class="btn primary wide" disabled={!ready}>
        {before && !before.passed ? "Send the change" : "Send my answer"}
      </button>
      {onCancel && (
        <button type="button" class="btn wide" onClick={onCancel}>
          Leave it as it was
        </button>
      )}
    </form>
  );
}

interface Typed {
  text: string;
  typed(text: string): void;
}

function Text({ text, typed, label, rows }: Typed & { label: string; rows: number }) {
  return (
    <>
      <label for="answer">{label}</label>
      <textarea
        id="answer"
        class="field"
        rows={rows}
        maxLength={LONGEST}
        dir="auto"
        value={text}
        onInput={(event) => typed(event.currentTarget.value)}
      />
    </>
  );
}

function Word({ text, typed }: Typed) {
  return (
    <>
      <label for="answer">One word, or two or three</label>
      <input
        id="answer"
        class="field large"
        value={text}
        maxLength={LONGEST_WORD}
        autoComplete="off"
        enterKeyHint="send"
        dir="auto"
        aria-describedby="few-words"
        aria-invalid={!fewWords(text)}
        onInput={(event) => typed(event.currentTarget.value)}
      />
      <p id="few-words" class="small" role="status">
        {fewWords(text) ? "" : FEW_WORDS}
      </p>
    </>
  );
}

function Scale({
  shown,
  score,
  choose,
}: {
  shown: ShownPrompt;
  score: number | null;
  choose(score: number): void;
}) {
  const { low, high, low_says, high_says } = shown;
  const numbers = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  const end = (number: number) => (number === low ? low_says : number === high ? high_says : "");
  return (
    <fieldset class="scale">
      <legend class="aloud">Choose a number</legend>
      <div class={`numbers${numbers.length > 7 ? " many" : ""}`}>
        {numbers.map((number) => (
          <label key={number} class={number === score ? "on" : ""}>
            <input
              type="radio"
              name="score"
              value={number}
              checked={number === score}
              onChange={() => choose(number)}
            />
            <span class="num">{number}</span>
            {end(number) && <span class="aloud">: {end(number)}</span>}
          </label>
        ))}
      </div>
      {(low_says || high_says) && (
        <p class="ends small quiet" aria-hidden="true">
          <span dir="auto">
            {low_says && `${low}: `}
            {low_says}
          </span>
          <span dir="auto">
            {high_says && `${high}: `}
            {high_says}
          </span>
        </p>
      )}
    </fieldset>
  );
}
