/** Yes, or no and why: what somebody said last is told, and can be said anew. */
import { useId, useState } from "preact/hooks";
import { useApp } from "./stage";
import { waiting } from "./words";

const LONGEST = 280;

interface Words {
  /** Before anything was said. */
  readonly asks: string;
  readonly yes: string;
  readonly said_yes: string;
  readonly no: string;
  readonly said_no: string;
  readonly why: string;
  readonly send: string;
}

interface Props {
  readonly words: Words;
  /** What was said and has not arrived yet, oldest first. */
  readonly asked: readonly boolean[];
  readonly known: boolean | null | undefined;
  give(yes: boolean, why: string): void;
}

export function YesOrWhy({ words, asked, known, give }: Props) {
  const app = useApp();
  const field = useId();
  const [telling, tell] = useState(false);
  const [why, write] = useState("");
  const said = asked.length ? asked[asked.length - 1] : known;
  const on_its_way = asked.length ? (app.stuck.value ? ` ${waiting(app)}.` : " Sending…") : "";
  const send = (yes: boolean) => {
    give(yes, yes ? "" : why.trim());
    tell(false);
  };
  return (
    <div class="stack">
      <p role="status" class={said == null ? "quiet" : "note"}>
        {said == null ? words.asks : `${said ? `✓ ${words.said_yes}` : words.said_no}${on_its_way}`}
      </p>
      {telling ? (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            send(false);
          }}
        >
          <label for={field}>{words.why}</label>
          <textarea
            id={field}
            class="field"
            rows={3}
            maxLength={LONGEST}
            dir="auto"
            value={why}
            onInput={(event) => write(event.currentTarget.value)}
          />
          <div class="two">
            <button type="submit" class="btn primary">
              {words.send}
            </button>
            <button type="button" class="btn" onClick={() => tell(false)}>
              Cancel
            </button>
          </div>
        </form>
      ) : (
        <div class="two">
          <button
            type="button"
            class={`btn${said == null ? " primary" : ""}`}
            aria-pressed={said === true}
            onClick={() => send(true)}
          >
            {words.yes}
          </button>
          <button type="button" class="btn" aria-pressed={said === false} onClick={() => tell(true)}>
            {words.no}
          </button>
        </div>
      )}
    </div>
  );
}
