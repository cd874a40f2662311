/** What the community has agreed to gather by, with its history; for the facilitator also ways to change it. */
import "../tokens.css";
import "./intentions_view.css";
import { useMemo } from "preact/hooks";
import { ResultPanel } from "../components/result_panel";
import type { ResultsScreen } from "../generated/messages";
import { type Desk, openDesk } from "../lib/desk";
import { consentWords } from "../lib/intention_words";
import { type Stage, view } from "../lib/mount";
import { IntentionLine } from "./intentions/line";
import { Pulse } from "./intentions/pulse";

function Shown({ desk, screen, edit }: { desk: Desk<ResultsScreen>; screen: ResultsScreen; edit: boolean }) {
  const { way } = screen;
  if (!way.intentions.length)
    return (
      <p class="quiet">
        No intentions yet. What is adopted at the end of the way stands here, also next time.
      </p>
    );
  const pulse = way.round?.purpose === "pulse" ? way.result : null;
  return (
    <>
      <ol class="held">
        {way.intentions.map((one) => (
          <IntentionLine key={one.intention} intention={one} edit={edit} ask={desk.ask} />
        ))}
      </ol>
      <p class="quiet" role="status">
        {consentWords(way)}
      </p>
      {edit && <Pulse way={way} ask={desk.ask} />}
      {pulse && <ResultPanel result={pulse} />}
    </>
  );
}

export function IntentionsView({ stage }: { stage: Stage<ResultsScreen> }) {
  const desk = useMemo(() => openDesk(stage, (screen: ResultsScreen) => screen), []);
  const screen = desk.shown.value;
  const trouble = desk.notice.value || stage.trouble.value;
  return (
    <section class="intentions card" aria-label="Our intentions">
      <h2 class="label">We gather by</h2>
      {trouble && (
        <p class="banner" role="status">
          {trouble}
        </p>
      )}
      {screen ? (
        <Shown desk={desk} screen={screen} edit={stage.options.value?.edit === true} />
      ) : (
        <p class="quiet">One moment …</p>
      )}
    </section>
  );
}

export default view<ResultsScreen>("intentions_view", IntentionsView);
