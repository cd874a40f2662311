/** What is projected: who has the floor, for how long, and how evenly voices are heard. No names unless turned on. */
import { useEffect, useMemo } from "preact/hooks";
import { Evenness } from "../components/evenness";
import { Lost } from "../components/lost";
import { NumbersTable } from "../components/numbers_table";
import { RecentLine } from "../components/recent_line";
import { Table } from "../components/ring";
import { RingLegend } from "../components/ring_legend";
import { FloorPanel } from "../components/wall_floor";
import { Head, type Wall } from "../components/wall_head";
import type { WallScreen } from "../generated/messages";
import { placeIn } from "../lib/address";
import { hasSpoken, quietWords, unheardWords } from "../lib/balance_words";
import { type Stage, view } from "../lib/mount";
import { usePlace } from "../lib/place";
import { leavesWall } from "../lib/wall_keys";
import "../tokens.css";
import "../dashboard.css";
import "./wall_view.css";

const toFacilitator = (stage: Stage<WallScreen>) => stage.link.request({ type: "mode", mode: "facilitator" });

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
  const trouble = stage.trouble.value;
  if (!lost && !trouble) return null;
  return (
    <div class="banner" role="status">
      {lost ? <Lost link={stage.link} /> : <span>{trouble}</span>}
    </div>
  );
}

function useLeaveKey(stage: Stage<WallScreen>) {
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
  // A wall is not told its gathering's code: the address has it.
  const { gathering } = useMemo(() => placeIn(location.search), []);
  usePlace(stage, { gathering, wall: true });
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
