/** The result of the last vote as everybody may see it; until the reveal only how many have answered. */
import "../tokens.css";
import "./results_view.css";
import { ResultPanel } from "../components/result_panel";
import type { ResultsScreen } from "../generated/messages";
import { type Stage, view } from "../lib/mount";
import { answeredWords } from "../lib/way_words";

function Shown({ screen: { way } }: { screen: ResultsScreen }) {
  if (way.result) return <ResultPanel result={way.result} />;
  if (way.round?.status === "open")
    return (
      <>
        <h2 dir="auto">{way.round.question}</h2>
        <p role="status">{answeredWords(way.round)}. The result is hidden until the reveal.</p>
      </>
    );
  return (
    <p class="quiet">
      {way.round ? "The vote is counted, and not yet revealed." : "No vote has been held yet."}
    </p>
  );
}

export function ResultsView({ stage }: { stage: Stage<ResultsScreen> }) {
  const screen = stage.screen.value;
  const trouble = stage.trouble.value;
  return (
    <>
      {trouble && <p class="banner">{trouble}</p>}
      <section class="results card" aria-label="Result of the vote">
        {screen ? <Shown screen={screen} /> : <p class="quiet">One moment …</p>}
      </section>
    </>
  );
}

export default view<ResultsScreen>("results_view", ResultsView);
