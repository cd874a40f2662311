/** The agenda while it is held: where we are, how much time is left, and what comes next. */
import "../tokens.css";
import "./agenda/agenda.css";
import { Desk } from "../components/desk";
import type { AgendaScreen } from "../generated/messages";
import { predictAgenda } from "../lib/agenda";
import { minWords, nowWords, sumWords } from "../lib/agenda_words";
import { dashboardUrl } from "../lib/dashboards";
import { type Stage, view } from "../lib/mount";
import { Add } from "./agenda/add";
import { Late } from "./agenda/late";
import { Lines } from "./agenda/lines";
import { Beneath, Now } from "./agenda/now";
import { type Part, templatesIn } from "./agenda/part";
import { Templates } from "./agenda/templates";

function Empty(part: Part) {
  return (
    <>
      <h2 class="label">Agenda</h2>
      <p class="quiet">
        There is no agenda, and there need not be one.
        {templatesIn(part.stage.options.value).length > 0 &&
          " Begin with one of these, or with a first segment."}
      </p>
      <Templates {...part} />
      <Add {...part} />
    </>
  );
}

function Held(part: Part) {
  const { screen } = part;
  const at = screen.segments.findIndex(({ segment }) => segment === screen.now) + 1;
  return (
    <>
      <header class="heading">
        <h2 class="label">Agenda</h2>
        {screen.spark && <span class="chip calm">spark chat</span>}
        <span class="quiet small num">{at ? `${at} of ${screen.segments.length}` : ""}</span>
      </header>
      <p class="aloud" role="status">
        {nowWords(screen)}
      </p>
      <div class="held">
        <div class="side">
          <Now {...part} />
          <Late {...part} />
          <Beneath {...part} />
        </div>
        <div class="side">
          <Lines {...part} />
          {screen.clock.phase === "planned" && (
            <p class="quiet small num">
              {minWords(screen.sum_ms)} · {sumWords(screen)}
            </p>
          )}
          {screen.clock.phase !== "ended" && (
            <details class="fold">
              <summary>Add one more</summary>
              <Add {...part} />
            </details>
          )}
        </div>
      </div>
    </>
  );
}

function Plan({ screen }: Part) {
  const address = dashboardUrl("plan", screen.code);
  if (!address) return null;
  return (
    <p class="small">
      <a class="onto" href={address} target="_blank" rel="noopener">
        Plan it in full
      </a>
    </p>
  );
}

export function AgendaView({ stage }: { stage: Stage<AgendaScreen> }) {
  return (
    <Desk stage={stage} label="Agenda" class="agenda" predict={predictAgenda}>
      {(part) => (
        <>
          {part.screen.segments.length ? <Held {...part} /> : <Empty {...part} />}
          <Plan {...part} />
        </>
      )}
    </Desk>
  );
}

export default view<AgendaScreen>("agenda_view", AgendaView);
