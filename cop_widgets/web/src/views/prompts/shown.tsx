/** The prompt on the wall: how many have answered, how long there is, and how it ends. */
import { useComputed, useSignal } from "@preact/signals";
import type { Guest, ShownPrompt } from "../../generated/messages";
import { answeredWords, nameWords, ONLY_A_SIGN } from "../../lib/prompt_words";
import { mss } from "../../lib/time";
import { Card } from "./card";
import { Enter } from "./enter";
import type { Part } from "./part";

type Props = Part & { shown: ShownPrompt };

export function Shown(part: Props) {
  const { screen, ask, shown } = part;
  const takes = shown.form !== "";
  return (
    <section class="on-wall" aria-label="On the wall now">
      <Card card={shown.card} code={screen.code} />
      {takes && (
        <>
          <p class="so-many num" role="status">
            <b class="serif">
              {shown.answered} of {shown.of}
            </b>{" "}
            {answeredWords(shown)}
          </p>
          <div class="track" aria-hidden="true">
            <i style={{ inlineSize: `${Math.round((shown.of ? shown.answered / shown.of : 0) * 100)}%` }} />
          </div>
          {!shown.named && <p class="quiet small">{nameWords(false)}</p>}
        </>
      )}
      <Timers {...part} />
      {takes && shown.open && <Missing {...part} />}
      <div class="answers">
        {takes && shown.open && (
          <button type="button" class="btn primary" onClick={() => void ask({ kind: "close_prompt" })}>
            No more answers
          </button>
        )}
        <button
          type="button"
          class={takes && shown.open ? "btn" : "btn primary"}
          onClick={() => void ask({ kind: "put_prompt_away" })}
        >
          Put it away
        </button>
      </div>
    </section>
  );
}

function Timers({ stage, shown, ask }: Props) {
  const thinking = useLeft(stage, shown.thinking_ms);
  const answering = useLeft(stage, shown.until_ms);
  const thinks = useComputed(() => thinking.value !== null && thinking.value > 0);
  if (!shown.open && shown.form) return <p class="quiet">No more answers are taken.</p>;
  const minutes = (left: number | null) => Math.round((Math.max(0, left ?? 0) / 60_000 + 1) * 100) / 100;
  return (
    <div class="prompt-timers">
      {thinks.value && (
        <p>
          Quiet thinking, <Left ms={thinking} /> left{" "}
          <button
            type="button"
            class="btn plain slim"
            aria-label="+1 min of quiet thinking"
            onClick={() =>
              void ask({
                kind: "time_prompt",
                think_min: minutes(thinking.peek()),
                ...kept(answering.peek()),
              })
            }
          >
            +1 min
          </button>
          <button
            type="button"
            class="btn plain slim"
            onClick={() => void ask({ kind: "time_prompt", think_min: null, ...kept(answering.peek()) })}
          >
            End it
          </button>
        </p>
      )}
      {shown.form && (
        <p>
          {shown.until_ms !== null ? (
            <>
              To answer, <Left ms={answering} /> left{" "}
            </>
          ) : (
            <span class="quiet">Open until you close it. </span>
          )}
          <button
            type="button"
            class="btn plain slim"
            aria-label={shown.until_ms === null ? undefined : "+1 min to answer"}
            onClick={() =>
              void ask({
                kind: "time_prompt",
                minutes: minutes(answering.peek() ?? (thinks.peek() ? thinking.peek() : null)),
                ...(thinks.peek() && { think_min: (thinking.peek() ?? 0) / 60_000 }),
              })
            }
          >
            {shown.until_ms === null ? "1 more minute to answer" : "+1 min"}
          </button>
          <span class="quiet small"> {ONLY_A_SIGN}</span>
        </p>
      )}
    </div>
  );
}

/** The clock to answer goes on as it was. */
const kept = (left: number | null) => (left === null ? {} : { minutes: Math.max(0, left) / 60_000 });

const useLeft = (stage: Part["stage"], at_ms: number | null) =>
  useComputed(() => (at_ms === null ? null : at_ms - stage.clock.tick.value));

/** Ticks without drawing anything else anew, and says nothing aloud. */
function Left({ ms }: { ms: { readonly value: number | null } }) {
  const words = useComputed(() => mss(Math.max(0, ms.value ?? 0)));
  return <b class="num">{words}</b>;
}

/** Where answers have names, who has not answered yet; else only that one can be entered. */
function Missing(part: Props) {
  const { screen, shown } = part;
  const entering = useSignal<Guest | null>(null);
  return (
    <>
      {shown.named && screen.waiting.length > 0 && (
        <details class="fold">
          <summary>Not yet ({screen.waiting.length}): enter an answer for somebody</summary>
          <ul class="name-list">
            {screen.waiting.map((one) => (
              <li key={one.person}>
                <button
                  type="button"
                  class="btn slim"
                  aria-label={`Enter an answer for ${one.name}`}
                  onClick={() => {
                    entering.value = one;
                  }}
                >
                  <span dir="auto">{one.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!shown.named && (
        <button
          type="button"
          class="btn plain slim start"
          onClick={() => {
            entering.value = NOBODY;
          }}
        >
          Enter an answer from paper
        </button>
      )}
      {entering.value && (
        <Enter
          {...part}
          person={entering.value}
          onClose={() => {
            entering.value = null;
          }}
        />
      )}
    </>
  );
}

/** For an answer without a name: whose it is is not asked. */
const NOBODY: Guest = { person: "", name: "", here: true, joined: false, connected: false, shut_out: false };
