/** A result on the facilitator's desk: before the reveal nobody else sees it. */
import { ResultPanel } from "../../components/result_panel";
import type { ResultCard, RoundCard } from "../../generated/messages";
import type { Part } from "./part";
import { Tie } from "./tie";

export function ResultDesk(part: Part & { round: RoundCard; result: ResultCard }) {
  const { round, result, ask } = part;
  const hidden = round.status === "closed";
  return (
    <>
      {hidden && (
        <div class="only-you">
          <p>
            <b>Only you see this.</b> The room waits.
          </p>
          <button
            type="button"
            class="btn primary"
            onClick={() => void ask({ kind: "reveal_round", round: round.round })}
          >
            Reveal to the room
          </button>
        </div>
      )}
      <ResultPanel result={result} />
      {result.tie && <Tie {...part} />}
      <div class="answers">
        <button
          type="button"
          class="btn plain"
          onClick={() => void ask({ kind: "restart_round", round: round.round })}
        >
          {round.ballot === "fist" ? "A second round" : "Hold this vote again"}
        </button>
      </div>
    </>
  );
}
