/** Show a prompt that lies ready, close it, put it away, give it time. */
import { useState } from "preact/hooks";
import type { PromptCard, ShownPrompt } from "../../../generated/messages";
import { FORMS, kindWords } from "../../../lib/prompt_words";
import { useApp } from "../stage";
import type { Steering } from "./remote";

const MINUTE = 60_000;

export function RemotePrompts({ remote, room }: Steering) {
  return (
    <section class="stack steer">
      {room.prompt && <Shown shown={room.prompt.shown} />}
      <h2>Ready</h2>
      {!remote.ready.length && <p class="quiet">No prompt lies ready.</p>}
      <ul class="lines">
        {remote.ready.map((card) => (
          <Ready key={card.prompt} card={card} />
        ))}
      </ul>
    </section>
  );
}

function Shown({ shown }: { shown: ShownPrompt }) {
  const app = useApp();
  const more = (until: number | null) => (Math.max(0, (until ?? 0) - app.clock.now()) / MINUTE || 0) + 1;
  const kept = (until: number | null) =>
    until === null ? null : Math.max(0, until - app.clock.now()) / MINUTE;
  const { thinking_ms, until_ms } = shown;
  return (
    <>
      <p class="label">On the wall</p>
      <p class="serif" dir="auto">
        {shown.card.text || shown.card.alt}
      </p>
      {shown.form && (
        <p class="quiet num" role="status">
          {shown.answered} {shown.answered === 1 ? "has" : "have"} answered
        </p>
      )}
      <div class="two">
        <button
          type="button"
          class="btn"
          onClick={() =>
            app.ask({ kind: "time_prompt", think_min: more(thinking_ms), minutes: kept(until_ms) })
          }
        >
          +1 min to think
        </button>
        {shown.form && shown.open && (
          <button
            type="button"
            class="btn"
            onClick={() =>
              app.ask({ kind: "time_prompt", think_min: kept(thinking_ms), minutes: more(until_ms) })
            }
          >
            {until_ms === null ? "1 min to answer" : "+1 min to answer"}
          </button>
        )}
      </div>
      {shown.form && shown.open && (
        <button type="button" class="btn primary wide" onClick={() => app.ask({ kind: "close_prompt" })}>
          No more answers
        </button>
      )}
      <button type="button" class="btn wide" onClick={() => app.ask({ kind: "put_prompt_away" })}>
        Put it away
      </button>
    </>
  );
}

function Ready({ card }: { card: PromptCard }) {
  const app = useApp();
  const [open, choose] = useState(false);
  const [form, answer] = useState<ShownPrompt["form"]>(card.answers);
  const [named, name] = useState(true);
  const show = () => {
    app.ask({ kind: "show_prompt", prompt: card.prompt, form, named, think_min: null, minutes: null });
    choose(false);
  };
  return (
    <li class="ready">
      <div>
        <span class="small quiet">{kindWords(card.kind)}</span>
        <span dir="auto">{card.text || card.alt}</span>
      </div>
      {open ? (
        <div class="stack">
          <label for={`form-${card.prompt}`}>Answered</label>
          <select
            id={`form-${card.prompt}`}
            class="field"
            value={form}
            onChange={(event) => answer(event.currentTarget.value as ShownPrompt["form"])}
          >
            {FORMS.map(([value, says]) => (
              <option key={value} value={value}>
                {says}
              </option>
            ))}
          </select>
          {form && (
            <label class="tick">
              <input
                type="checkbox"
                checked={named}
                onChange={(event) => name(event.currentTarget.checked)}
              />
              With names
            </label>
          )}
          <button type="button" class="btn primary wide" onClick={show}>
            Show it now
          </button>
        </div>
      ) : (
        <button type="button" class="btn" onClick={() => choose(true)}>
          Show…<span class="aloud"> {card.text}</span>
        </button>
      )}
    </li>
  );
}
