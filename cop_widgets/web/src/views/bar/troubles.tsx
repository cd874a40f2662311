/** Calm sentences: the connection, what the store says, why something was refused. */
import { Lost } from "../../components/lost";
import type { BoardScreen } from "../../generated/messages";
import type { Desk } from "../../lib/desk";
import type { Stage } from "../../lib/mount";

export function Troubles({ stage, desk }: { stage: Stage<BoardScreen>; desk: Desk<BoardScreen> }) {
  const trouble = stage.trouble.value;
  return (
    <div class="troubles" role="status">
      {stage.link.connection.value === "lost" && (
        <p class="banner lost">
          <Lost link={stage.link} />
        </p>
      )}
      {trouble && (
        <p class="banner">
          <span>{trouble}</span>
        </p>
      )}
      {desk.notice.value && (
        <p class="banner">
          <span>{desk.notice.value}</span>
          <button type="button" class="btn plain" onClick={desk.dismiss}>
            All right
          </button>
        </p>
      )}
    </div>
  );
}
