/** Prompts: one on the wall with its answers, some that lie ready, the deck, and one written on the spot. */
import "../tokens.css";
import "../lib/dialog.css";
import "./prompts/prompts.css";
import { useSignal } from "@preact/signals";
import { Desk } from "../components/desk";
import type { PromptsScreen } from "../generated/messages";
import { type Stage, view } from "../lib/mount";
import { useTop } from "../lib/use_top";
import { Answers } from "./prompts/answers";
import { Deck } from "./prompts/deck";
import { Past } from "./prompts/past";
import { Ready } from "./prompts/ready";
import { ShowHow, type ToShow } from "./prompts/show_how";
import { Shown } from "./prompts/shown";
import { Write } from "./prompts/write";

export function PromptDesk({ stage }: { stage: Stage<PromptsScreen> }) {
  const toShow = useSignal<ToShow | null>(null);
  const show = (one: ToShow) => {
    toShow.value = one;
  };
  return (
    <Desk stage={stage} label="Prompts" class="prompt-desk">
      {(part) => (
        <>
          <Top at={part.screen.shown?.card.prompt ?? ""} />
          {part.screen.shown && <Shown {...part} shown={part.screen.shown} />}
          {part.screen.shown && (
            <Answers key={part.screen.shown.card.prompt} {...part} shown={part.screen.shown} />
          )}
          <Ready {...part} show={show} />
          <Deck {...part} show={show} />
          <Write {...part} show={show} />
          <Past {...part} />
          {toShow.value && (
            <ShowHow
              {...part}
              what={toShow.value}
              onClose={() => {
                toShow.value = null;
              }}
            />
          )}
        </>
      )}
    </Desk>
  );
}

/** Another prompt on the wall: it stands at the top. */
function Top({ at }: { at: string }) {
  return <span class="desk-top" ref={useTop<HTMLSpanElement>(at)} aria-hidden="true" />;
}

export default view<PromptsScreen>("prompt_desk", PromptDesk);
