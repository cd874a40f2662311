/** The way to intentions, for whoever leads it: one step at a time, each within reach. */
import "../tokens.css";
import "../lib/dialog.css";
import "./way/way.css";
import { useMemo } from "preact/hooks";
import type { WayScreen } from "../generated/messages";
import { openDesk } from "../lib/desk";
import { type Stage, view } from "../lib/mount";
import type { Step } from "../lib/way_words";
import { Adopt } from "./way/adopt";
import { Check } from "./way/check";
import { newDraft } from "./way/draft";
import { Merge } from "./way/merge";
import type { Part } from "./way/part";
import { Propose } from "./way/propose";
import { Reveal } from "./way/reveal";
import { Stepper } from "./way/stepper";
import { Vote } from "./way/vote";
import { VoteOpen } from "./way/vote_open";

const PANELS: Record<Exclude<Step, "">, (part: Part) => preact.JSX.Element> = {
  propose: Propose,
  merge: Merge,
  vote: Vote,
  reveal: Reveal,
  check: Check,
  adopt: Adopt,
};

function Begin({ screen, ask }: Part) {
  return (
    <div class="step-panel">
      <p>
        Everybody proposes values in silence, the group merges what says the same, votes in secret, and agrees
        on how it will gather. Begin at any step.
      </p>
      <button
        type="button"
        class="btn primary onward"
        onClick={() => void ask({ kind: "go_to_step", step: "propose" })}
      >
        {screen.intentions.length ? "Propose values anew" : "Begin: propose values"}
      </button>
    </div>
  );
}

function Now(part: Part) {
  const { step, round } = part.screen;
  if (!step) return round?.status === "open" ? <VoteOpen {...part} round={round} /> : <Begin {...part} />;
  const Panel = PANELS[step];
  return <Panel key={step} {...part} />;
}

export function IntentionVote({ stage }: { stage: Stage<WayScreen> }) {
  const desk = useMemo(() => openDesk(stage, (screen: WayScreen) => screen), []);
  const draft = useMemo(newDraft, []);
  const screen = desk.shown.value;
  const trouble = stage.trouble.value;
  if (!screen) return <p class="way card quiet">One moment …</p>;
  const part: Part = { stage, screen, ask: desk.ask, draft };
  return (
    <section class="way card" aria-label="The way to intentions">
      <header>
        <h2 class="label">The way to intentions</h2>
        {screen.step && (
          <button
            type="button"
            class="btn plain leave-way"
            onClick={() => void desk.ask({ kind: "go_to_step", step: "" })}
          >
            Leave it
          </button>
        )}
      </header>
      <Stepper {...part} />
      {(desk.notice.value || trouble) && (
        <div class="banner" role="status">
          <span>{desk.notice.value || trouble}</span>
          {desk.notice.value && (
            <button type="button" class="btn plain" onClick={desk.dismiss}>
              All right
            </button>
          )}
        </div>
      )}
      <Now {...part} />
    </section>
  );
}

export default view<WayScreen>("intention_vote", IntentionVote);
