/** Where a dashboard begins: go on with a gathering, or make a new one. */
import "../tokens.css";
import "../dashboard.css";
import "./gathering_setup.css";
import { useSignal } from "@preact/signals";
import { Lost } from "../components/lost";
import type { SetupScreen } from "../generated/messages";
import type { Place } from "../lib/address";
import { dashboardUrl } from "../lib/dashboards";
import { type Stage, view } from "../lib/mount";
import { usePlace } from "../lib/place";
import { NewGathering } from "./setup/new_gathering";
import { Resume } from "./setup/resume";

const CHOICE: Place = { gathering: null, wall: false };

function GatheringSetup({ stage }: { stage: Stage<SetupScreen> }) {
  const screen = stage.screen.value;
  const trouble = stage.trouble.value;
  const refused = useSignal<string | null>(null);
  usePlace(stage, CHOICE, (text) => {
    refused.value = text;
  });
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
            <Lost link={stage.link} />
          </p>
        )}
        {trouble && <p class="banner">{trouble}</p>}
        {refused.value && <p class="banner">{refused.value}</p>}
      </div>
      {screen ? (
        <div class="paths">
          {screen.choices.length > 0 && <Resume stage={stage} screen={screen} />}
          <NewGathering stage={stage} screen={screen} />
        </div>
      ) : (
        <p class="quiet serif">One moment…</p>
      )}
      <Others />
    </div>
  );
}

const OTHERS = [
  ["plan", "plan.ipynb", "Plan ahead"],
  ["host", "facilitate.ipynb", "Facilitate"],
  ["review", "review.ipynb", "Look back"],
] as const;

/** The other dashboards, where a server has them. */
function Others() {
  const elsewhere = OTHERS.filter(([, notebook]) => !location.pathname.endsWith(notebook));
  const links = elsewhere.map(([page, , says]) => [dashboardUrl(page), says] as const);
  if (links.some(([address]) => !address)) return null;
  return (
    <nav class="others" aria-label="Dashboards">
      {links.map(([address, says]) => (
        <a key={says} href={address ?? ""}>
          {says}
        </a>
      ))}
    </nav>
  );
}

export default view<SetupScreen>("gathering_setup", GatheringSetup);
