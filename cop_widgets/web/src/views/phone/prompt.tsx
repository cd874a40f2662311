/** The prompt that everybody looks at: read it, think, answer or pass, and see what is shared. */
import { useComputed } from "@preact/signals";
import { ScalePicture } from "../../components/scale_picture";
import { SharedAnswers, seen } from "../../components/shared_answers";
import { WordCloud } from "../../components/word_cloud";
import type { PromptWall, ResponseCard, ShownPrompt } from "../../generated/messages";
import { kindWords } from "../../lib/prompt_words";
import { mss } from "../../lib/time";
import { askedOf, type Reaction } from "../../phone/queue";
import { Answering } from "./answering";
import { useApp } from "./stage";

export function Prompt({ prompt }: { prompt: PromptWall }) {
  const app = useApp();
  const { shown, responses, groups, summary } = prompt;
  const shares = seen(responses).length > 0;
  return (
    <section class="step prompt">
      <Asked shown={shown} />
      <Thinking shown={shown} />
      {shown.form !== "" && <Answering key={shown.card.prompt} shown={shown} together={summary !== null} />}
      {summary && summary.words.length > 0 && <WordCloud words={summary.words} width={360} height={240} />}
      {summary && (summary.scores.length > 0 || summary.withheld) && (
        <ScalePicture summary={summary} shown={shown} />
      )}
      {shares && (
        <section class="step shared-answers">
          <h2>What was said</h2>
          <SharedAnswers
            responses={responses}
            groups={groups}
            src={app.src}
            under={(one) => <Reactions one={one} />}
          />
        </section>
      )}
    </section>
  );
}

function Asked({ shown }: { shown: ShownPrompt }) {
  const app = useApp();
  const { kind, text, image, alt, attribution, starter, language } = shown.card;
  const spark = app.room.value?.frame.spark;
  return (
    <header>
      <p class="label">{spark ? "Spark" : kindWords(kind)}</p>
      <h1 tabIndex={-1} dir="auto" lang={language || undefined} class={kind === "poem" ? "poem" : ""}>
        {text || (image ? "What do you see?" : "")}
      </h1>
      {image && (
        <img class="picture" src={app.src(image)} alt={alt || "A picture; nobody has said what is on it."} />
      )}
      {attribution && (
        <p class="small quiet" dir="auto">
          {attribution}
        </p>
      )}
      {starter && shown.form !== "text" && (
        <p class="starter" dir="auto" lang={language || undefined}>
          {starter} …
        </p>
      )}
      {!shown.form && <p class="quiet">This is talked about in the room. There is nothing to write.</p>}
    </header>
  );
}

/** A quiet while to think, and what is left to answer. Said aloud once when it begins, and when it is over. */
function Thinking({ shown }: { shown: ShownPrompt }) {
  const { clock } = useApp();
  const { thinking_ms, until_ms, open, form } = shown;
  const thinks = useComputed(() => thinking_ms !== null && clock.tick.value < thinking_ms);
  const left = useComputed(() => {
    const end = thinks.value ? thinking_ms : form && open ? until_ms : null;
    return end === null ? "" : mss(Math.ceil(Math.max(0, end - clock.tick.value) / 1000) * 1000);
  });
  return (
    <>
      {left.value && (
        <p class={`line while${thinks.value ? " thinks" : ""}`}>
          <span>{thinks.value ? "Quiet thinking" : "Time to answer"}</span>
          <b class="num" role="timer" aria-live="off">
            {left}
          </b>
        </p>
      )}
      <p class="aloud" role="status">
        {thinks.value ? "Quiet thinking." : ""}
      </p>
    </>
  );
}

const REACTIONS: readonly (readonly [Reaction, string, string])[] = [
  ["heart", "♥", "A heart"],
  ["same", "Same for me", "Same for me"],
];

function Reactions({ one }: { one: ResponseCard }) {
  const app = useApp();
  const asked = askedOf(app.queue.value, "react");
  return (
    <p class="reactions">
      {REACTIONS.map(([reaction, mark, says]) => {
        const mine = (app.me.value?.reactions ?? []).some(
          ([response, given]) => response === one.response && given === reaction,
        );
        const last = asked
          .filter(({ command }) => command.response === one.response && command.reaction === reaction)
          .pop();
        const on = last ? last.command.on : mine;
        const told = reaction === "heart" ? one.hearts : one.same;
        const number = told + Number(on) - Number(mine);
        return (
          <button
            type="button"
            class="btn"
            key={reaction}
            aria-pressed={on}
            onClick={() => app.ask({ kind: "react", response: one.response, reaction, on: !on })}
          >
            <span aria-hidden="true">{mark}</span>
            <span class="aloud">{says}</span>
            {number > 0 && <span class="num">{number}</span>}
          </button>
        );
      })}
    </p>
  );
}
