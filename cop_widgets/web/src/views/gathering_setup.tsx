/** Where a dashboard begins: go on with a gathering, or make a new one. */
import "../tokens.css";
import "../dashboard.css";
import "./gathering_setup.css";
import { useEffect } from "preact/hooks";
import type { SetupScreen } from "../generated/messages";
import { keepInAddress } from "../lib/address";
import { lostWords } from "../lib/lost_words";
import { type Stage, view } from "../lib/mount";
import { NewGathering } from "./setup/new_gathering";
import { Resume } from "./setup/resume";

function GatheringSetup({ stage }: { stage: Stage<SetupScreen> }) {
  const screen = stage.screen.value;
  const trouble = stage.trouble.value;
  useEffect(() => keepInAddress({ gathering: null, screen: null }), []);
  const lost = stage.link.connection.value === "lost";
  return (
    <div class={`setup ${screen?.choices.length ? "both" : ""}`}>
      <header>
        <h1>Welcome</h1>
        <p class="quiet">
          {screen?.choices.length
            ? "Go on where you were, or begin something new."
            : "Begin a gathering in a minute."}{" "}
          Everything stays on this computer.
        </p>
      </header>
      <div class="troubles" role="status">
        {lost && (
          <p class="banner">
            <span>{lostWords(stage.link.unsent.value)}</span>
            <button type="button" class="btn" onClick={() => location.reload()}>
              Reload
            </button>
          </p>
        )}
        {trouble && <p class="banner">{trouble}</p>}
      </div>
      {screen ? (
        <div class="paths">
          {screen.choices.length > 0 && <Resume stage={stage} screen={screen} />}
          <NewGathering stage={stage} screen={screen} />
        </div>
      ) : (
        <p class="quiet serif">One moment…</p>
      )}
    </div>
  );
}

export default view<SetupScreen>("gathering_setup", GatheringSetup);
