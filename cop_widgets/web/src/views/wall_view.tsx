/** What is projected: who has the floor, for how long, and how evenly voices are heard. No names unless turned on. */
import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Evenness } from "../components/evenness";
import { NumbersTable } from "../components/numbers_table";
import { RecentLine } from "../components/recent_line";
import { Table } from "../components/ring";
import { RingLegend } from "../components/ring_legend";
import type { WallScreen } from "../generated/messages";
import { keepInAddress } from "../lib/address";
import { hasSpoken, quietWords, unheardWords } from "../lib/balance_words";
import { type Stage, view } from "../lib/mount";
import { hmm, mss } from "../lib/time";
import { leavesWall } from "../lib/wall_keys";
import { boxOf, elapsedMs, floorOf, leftWords, turnMs } from "../lib/wall_words";
import "../tokens.css";
import "../dashboard.css";
import "./wall_view.css";

type Wall = { stage: Stage<WallScreen>; screen: WallScreen };

const toFacilitator = (stage: Stage<WallScreen>) => stage.link.request({ type: "mode", mode: "facilitator" });

function Times({ stage, screen }: Wall) {
  const { clock } = screen;
  const elapsed = useComputed(() =>
    hmm(elapsedMs(stage.screen.value?.clock ?? clock, stage.clock.tick.value)),
  );
  const left = useComputed(() => leftWords(stage.screen.value?.clock ?? clock, stage.clock.tick.value));
  if (clock.phase === "planned") return null;
  return (
    <p class="times num">
      <b>{elapsed}</b>
      {clock.planned_ms !== null && <span class="quiet"> of {hmm(clock.planned_ms)}</span>}
      {left.value && <span class="left quiet">{left}</span>}
    </p>
  );
}

function Head({ stage, screen }: Wall) {
  return (
    <header>
      <div>
        {screen.community && (
          <p class="community quiet" dir="auto">
            {screen.community}
          </p>
        )}
        <h1 dir="auto" title={screen.title}>
          {screen.title}
        </h1>
      </div>
      <Times stage={stage} screen={screen} />
    </header>
  );
}

/** The soft time box: a line that fills, and turns to stripes when it is over. Nothing flashes. */
function Box({ stage }: { stage: Stage<WallScreen> }) {
  const box = useComputed(() => {
    const screen = stage.screen.value;
    return screen && boxOf(turnMs(screen.floor, stage.clock.tick.value), screen.time_box_ms);
  });
  if (!box.value) return null;
  const { part, over } = box.value;
  return (
    <div class={`box${over ? " over" : ""}`}>
      <div class="track">
        <i style={{ inlineSize: `${Math.round(part * 200) / 2}%` }} />
      </div>
      <p>{over ? "coming to a close" : `about ${mss(stage.screen.value?.time_box_ms ?? 0)} each`}</p>
    </div>
  );
}

function TurnClock({ stage }: { stage: Stage<WallScreen> }) {
  const ran = useComputed(() => mss(turnMs(stage.screen.value?.floor ?? [], stage.clock.tick.value)));
  return (
    <p class="turn-clock num" role="timer" aria-live="off">
      {ran}
    </p>
  );
}

function FloorPanel({ stage, screen }: Wall) {
  const floor = floorOf(screen);
  return (
    <section class={`floor ${screen.clock.phase}${floor.taken ? " taken" : ""}`}>
      <div class="who">
        <p class="over-line">{floor.label}</p>
        <h2 dir="auto" title={floor.says}>
          {floor.says}
        </h2>
      </div>
      {floor.taken && <TurnClock stage={stage} />}
      {floor.taken && <Box stage={stage} />}
      <p class="aloud" role="status">
        {floor.taken ? floor.says : `${floor.label}. ${floor.says}.`}
      </p>
    </section>
  );
}

function Voices({ screen }: { screen: WallScreen }) {
  const { whole } = screen.balance;
  if (!hasSpoken(whole)) return <p class="sentence serif">There is a place for everyone at this table.</p>;
  const beside = [unheardWords(whole.seats), quietWords(whole.silence)].filter(Boolean).join(" · ");
  return (
    <section class="voices">
      <p class="sentence serif">{whole.sentence}</p>
      <Evenness picture={whole} />
      <p class="beside quiet">{beside}</p>
    </section>
  );
}

function Lately({ screen }: { screen: WallScreen }) {
  const said = screen.balance.points.some(([, voices]) => voices !== null);
  if (!said || screen.clock.phase === "ended") return null;
  return (
    <section class="lately">
      <RecentLine screen={screen.balance} />
    </section>
  );
}

function Foot({ stage }: { stage: Stage<WallScreen> }) {
  return (
    <footer class="quiet">
      <p>The table shows how evenly we are heard, not who is best.</p>
      <button type="button" class="leave" onClick={() => toFacilitator(stage)}>
        Facilitate <kbd>w</kbd>
      </button>
    </footer>
  );
}

function Page({ stage, screen }: Wall) {
  const { whole } = screen.balance;
  return (
    <article class="wall" data-phase={screen.clock.phase}>
      <Head stage={stage} screen={screen} />
      <div class="words">
        <FloorPanel stage={stage} screen={screen} />
        <Voices screen={screen} />
        <Lately screen={screen} />
      </div>
      <div class="sight">
        <div class="table">
          <Table picture={whole} />
        </div>
        {hasSpoken(whole) && <RingLegend picture={whole} />}
        <div class="aloud">
          <NumbersTable picture={whole} />
        </div>
      </div>
      <Foot stage={stage} />
    </article>
  );
}

function Banner({ stage }: { stage: Stage<WallScreen> }) {
  const lost = stage.link.connection.value === "lost";
  const says = lost ? "The connection was lost. Nothing is lost: reload the page." : stage.trouble.value;
  if (!says) return null;
  return (
    <div class="banner" role="status">
      <span>{says}</span>
      {lost && (
        <button type="button" class="btn" onClick={() => location.reload()}>
          Reload
        </button>
      )}
    </div>
  );
}

function useLeaveKey(stage: Stage<WallScreen>) {
  useEffect(() => keepInAddress({ screen: "wall" }), []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!stage.screen.peek() || !leavesWall(event, stage.root)) return;
      event.preventDefault();
      void toFacilitator(stage);
    };
    document.addEventListener("keydown", pressed);
    stage.signal.addEventListener("abort", () => document.removeEventListener("keydown", pressed));
  }, [stage]);
}

export function WallView({ stage }: { stage: Stage<WallScreen> }) {
  useLeaveKey(stage);
  const screen = stage.screen.value;
  return (
    <>
      <Banner stage={stage} />
      {screen ? <Page stage={stage} screen={screen} /> : <p class="wall quiet">Setting the table …</p>}
    </>
  );
}

export default view<WallScreen>("wall_view", WallView);
