/** One's own answers to the prompt, and the form for one more. Whose name it carries is said before it is sent. */
import { useState } from "preact/hooks";
import type { ShownPrompt } from "../../generated/messages";
import { whoSees } from "../../lib/prompt_words";
import { count } from "../../lib/time";
import type { Answer } from "../../phone/answers";
import { AnswerForm, type Given } from "./answer_form";
import { useApp } from "./stage";
import { waiting } from "./words";

/** `together`: the words or numbers of all are on the wall. */
export function Answering({ shown, together }: { shown: ShownPrompt; together: boolean }) {
  const app = useApp();
  const [changing, change] = useState<Answer | null>(null);
  const answers = app.answers.value;
  const written = answers.filter((one) => !one.passed);
  const passed = answers.some((one) => one.passed);
  const elsewhere = !answers.length && (app.me.value?.responded ?? false);
  const { prompt } = shown.card;
  const send = (given: Given, picture?: string) => {
    // Where several may be given, a new one does not take the place of the one that is changed.
    if (changing?.response && shown.most > 1)
      app.ask({ kind: "withdraw_response", response: changing.response });
    app.ask({ kind: "give_response", prompt, ...NOTHING, ...given }, picture);
    app.keepDraft(`answer ${prompt}`, "");
    change(null);
  };
  const more = shown.open && (changing !== null || (!passed && written.length < shown.most));
  return (
    <div class="answering">
      {shown.open && <p class="small quiet whose">{whoSees(shown, together)}</p>}
      {written.length > 0 && (
        <ul class="proposals" aria-label="Your answers">
          {written.map((one) => (
            <Own key={one.response || one.item} one={one} open={shown.open} change={() => change(one)} />
          ))}
        </ul>
      )}
      {passed && <p class="note">✓ You pass on this one. That is fine.</p>}
      {elsewhere && more && (
        <p class="note">You have answered already: on another device, or it was entered for you.</p>
      )}
      {more && (
        <AnswerForm
          key={`${changing?.response ?? ""} ${written.length}`}
          shown={shown}
          before={changing}
          onSend={send}
          onCancel={changing && (() => change(null))}
        />
      )}
      {shown.open && shown.most > 1 && (
        <p class="small quiet">
          {written.length} of up to {count(shown.most, "answer")}.
        </p>
      )}
      {shown.open && passed && (
        <button
          type="button"
          class="btn"
          onClick={() => change(answers.find((one) => one.passed) ?? null)}
          hidden={changing !== null}
        >
          Answer after all
        </button>
      )}
      {more && !answers.length && (
        <button type="button" class="btn wide" onClick={() => send({ passed: true })}>
          I pass on this one
        </button>
      )}
      {!shown.open && <p class="quiet">No more answers are taken. Thank you.</p>}
      <p class="aloud" role="status">
        {written.length > 0 ? (written.some((one) => one.item) ? "Sending." : "Your answer is in.") : ""}
      </p>
    </div>
  );
}

const NOTHING = { text: "", score: null, image: "", alt: "", passed: false };

function Own({ one, open, change }: { one: Answer; open: boolean; change(): void }) {
  const app = useApp();
  const on_its_way = app.stuck.value ? waiting(app) : "Sending…";
  const part = app.sending.value;
  return (
    <li class="own">
      <div>
        {one.image && <img class="picture" src={app.src(one.image)} alt={one.alt || "Your photo"} />}
        {one.score !== null && <b class="num">{one.score} </b>}
        <span dir="auto">{one.text || (one.image || one.score !== null ? "" : "A photo")}</span>
        {one.item ? (
          <span class="small quiet">{on_its_way}</span>
        ) : (
          <span class="small quiet">{one.shared ? "✓ on the wall" : "✓ in"}</span>
        )}
        {one.item && part !== null && !one.image && (
          <progress max={1} value={part} aria-label="How much of your photo has been sent" />
        )}
      </div>
      {open && one.response && (
        <div class="acts">
          <button type="button" class="btn plain" onClick={change}>
            Change<span class="aloud">: {one.text}</span>
          </button>
          <button
            type="button"
            class="btn plain"
            onClick={() => app.ask({ kind: "withdraw_response", response: one.response })}
          >
            Take back<span class="aloud">: {one.text}</span>
          </button>
        </div>
      )}
    </li>
  );
}
