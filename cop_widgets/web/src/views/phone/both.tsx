/** A vote and a prompt at once: one of them at a time, and the other a tap away. */
import { useRef, useState } from "preact/hooks";
import type { PromptWall, RoomScreen } from "../../generated/messages";
import { Prompt } from "./prompt";
import { useApp } from "./stage";
import { Vote } from "./vote";

type Which = "vote" | "prompt";

export function Both({ room, prompt }: { room: RoomScreen; prompt: PromptWall }) {
  const app = useApp();
  const [which, choose] = useState<Which>("vote");
  const shown = useRef<HTMLDivElement>(null);
  const voted = app.ballot.value?.state === "sent" || (app.me.value?.answered ?? false);
  const answered = app.answers.value.length > 0 || (app.me.value?.responded ?? false);
  /** Each is read from its beginning. */
  const open = (to: Which) => {
    choose(to);
    scrollTo(0, 0);
  };
  /** From the end of one to the other: the button goes, so the heading has the focus. */
  const over = (to: Which) => {
    open(to);
    requestAnimationFrame(() => {
      shown.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    });
  };
  return (
    <>
      <nav class="both" aria-label="Two things are open">
        <One says="Vote" done={voted} other={answered} on={which === "vote"} open={() => open("vote")} />
        <One
          says="Prompt"
          done={answered}
          other={voted}
          on={which === "prompt"}
          open={() => open("prompt")}
        />
      </nav>
      <div ref={shown}>
        {which === "vote" ? (
          <>
            <Vote key={room.way.round?.round} />
            {voted && !answered && (
              <button type="button" class="btn primary wide" onClick={() => over("prompt")}>
                On to the prompt
              </button>
            )}
          </>
        ) : (
          <>
            <Prompt prompt={prompt} />
            {answered && !voted && (
              <button type="button" class="btn primary wide" onClick={() => over("vote")}>
                On to the vote
              </button>
            )}
          </>
        )}
      </div>
    </>
  );
}

interface Props {
  says: string;
  done: boolean;
  /** Whether the other one is done. */
  other: boolean;
  on: boolean;
  open(): void;
}

function One({ says, done, other, on, open }: Props) {
  return (
    <button
      type="button"
      class={`btn${other && !done && !on ? " calls" : ""}`}
      aria-pressed={on}
      onClick={open}
    >
      {done ? (
        <>
          <span aria-hidden="true">✓</span> {says}
          <span class="aloud">, done</span>
        </>
      ) : (
        says
      )}
    </button>
  );
}
