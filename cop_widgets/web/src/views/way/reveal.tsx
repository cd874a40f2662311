/** The result: first for the facilitator, then for everybody. */
import { Onward } from "./onward";
import type { Part } from "./part";
import { ResultDesk } from "./result_desk";
import { VoteOpen } from "./vote_open";

export function Reveal(part: Part) {
  const { round, result } = part.screen;
  if (round?.status === "open") return <VoteOpen {...part} round={round} />;
  if (!round || !result)
    return (
      <div class="step-panel">
        <p class="said">No vote has been counted yet.</p>
        <Onward {...part} step="vote" says="Prepare a vote" />
      </div>
    );
  return (
    <div class="step-panel">
      <ResultDesk {...part} round={round} result={result} />
      <Onward {...part} step="check" says="Can we live with it?" />
    </div>
  );
}
