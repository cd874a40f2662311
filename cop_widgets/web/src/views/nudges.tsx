/** Thoughts: what was seen, then what one could do. A suggestion, never an act; it can be sent away. */
import { type Signal, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { NudgesScreen, Thought } from "../generated/messages";
import { isRefused } from "../lib/link";
import { type Stage, view } from "../lib/mount";
import { type News, newsOf } from "../lib/nudges_news";
import "../tokens.css";
import "./nudges.css";

type Answer = "taken" | "dismissed";

function Card({ thought, onAnswer }: { thought: Thought; onAnswer(answer: Answer): void }) {
  const id = `cop-thought-${thought.nudge}`;
  return (
    <li class="thought card" aria-labelledby={id}>
      <h2 class="label" id={id}>
        A thought
      </h2>
      <p class="evidence">{thought.evidence}</p>
      <p class="suggestion serif">{thought.suggestion}</p>
      <div class="answers">
        <button type="button" class="btn primary" onClick={() => onAnswer("taken")}>
          We'll try it
        </button>
        <button type="button" class="btn plain" onClick={() => onAnswer("dismissed")}>
          Not now
        </button>
      </div>
    </li>
  );
}

/** Answered thoughts go at once; a refusal brings one back and says why. */
function useAnswers(stage: Stage<NudgesScreen>) {
  const gone = useSignal<ReadonlySet<string>>(new Set());
  const refused = useSignal("");
  const answer = async (nudge: string, how: Answer) => {
    gone.value = new Set([...gone.value, nudge]);
    refused.value = "";
    const reply = await stage.link.command({ kind: "answer_nudge", nudge, answer: how });
    if (!isRefused(reply)) return;
    gone.value = new Set([...gone.value].filter((other) => other !== nudge));
    refused.value = reply.text;
  };
  return { gone, refused, answer };
}

function useNews(screen: NudgesScreen): string {
  const news = useRef<News | null>(null);
  news.current = newsOf(screen, news.current);
  return news.current.says;
}

function Empty({ stage }: { stage: Stage<NudgesScreen> }) {
  return stage.options.value?.empty === "line" ? <p class="none quiet">No thought just now.</p> : null;
}

function Refusal({ refused }: { refused: Signal<string> }) {
  return refused.value ? (
    <p class="banner" role="status">
      {refused}
    </p>
  ) : null;
}

function Thoughts({ stage, screen }: { stage: Stage<NudgesScreen>; screen: NudgesScreen }) {
  const { gone, refused, answer } = useAnswers(stage);
  const list = useRef<HTMLElement>(null);
  const says = useNews(screen);
  const open = screen.thoughts.filter((thought) => !gone.value.has(thought.nudge));
  const answered = (thought: Thought) => (how: Answer) => {
    void answer(thought.nudge, how);
    list.current?.focus();
  };
  return (
    <section class="thoughts" aria-label="Thoughts" tabIndex={-1} ref={list}>
      <Refusal refused={refused} />
      {open.length === 0 ? (
        <Empty stage={stage} />
      ) : (
        <ul>
          {open.map((thought) => (
            <Card key={thought.nudge} thought={thought} onAnswer={answered(thought)} />
          ))}
        </ul>
      )}
      <p class="aloud" role="status">
        {says}
      </p>
    </section>
  );
}

export function Nudges({ stage }: { stage: Stage<NudgesScreen> }) {
  const screen = stage.screen.value;
  const trouble = stage.trouble.value;
  return (
    <>
      {trouble && <p class="banner">{trouble}</p>}
      {screen && <Thoughts stage={stage} screen={screen} />}
    </>
  );
}

export default view<NudgesScreen>("nudges", Nudges);
