/** The vote: prepare it, or lead the one that goes on. */
import { Onward } from "./onward";
import type { Part } from "./part";
import { VoteOpen } from "./vote_open";
import { VoteSetup } from "./vote_setup";

export function Vote(part: Part) {
  const { round } = part.screen;
  if (round?.status === "open") return <VoteOpen {...part} round={round} />;
  const counted = round && round.status !== "broken_off" ? round : null;
  return (
    <div class="step-panel">
      {round?.status === "broken_off" && <p class="said">The vote was broken off. Nothing was counted.</p>}
      {counted ? (
        <>
          <p class="said">
            The last vote is {counted.status === "revealed" ? "revealed" : "counted, and not yet revealed"}.
          </p>
          <Onward {...part} step="reveal" says="To its result" />
          <details class="fold">
            <summary>Prepare another vote</summary>
            <VoteSetup {...part} />
          </details>
        </>
      ) : (
        <VoteSetup {...part} />
      )}
    </div>
  );
}
