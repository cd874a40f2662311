/**
 * What is projected: who has the floor, how evenly voices are heard, the way to intentions, and the scenes that frame a
 * gathering. No figures of anybody, and names only where they are turned on or needed to know where one belongs.
 */
import { useEffect, useMemo } from "preact/hooks";
import { Evenness } from "../components/evenness";
import { Lost } from "../components/lost";
import { NumbersTable } from "../components/numbers_table";
import { RecentLine } from "../components/recent_line";
import { Table } from "../components/ring";
import { RingLegend } from "../components/ring_legend";
import { AgendaStrip, hasAgenda } from "../components/wall_agenda";
import { SharingStrip } from "../components/wall_band";
import { Beside } from "../components/wall_beside";
import { FloorPanel } from "../components/wall_floor";
import { Head, type Wall } from "../components/wall_head";
import { JoinLine, JoinPanel } from "../components/wall_join";
import { Scene } from "../components/wall_scene";
import { WayPanel } from "../components/wall_way";
import type { ResultCard, WallScreen } from "../generated/messages";
import { placeIn } from "../lib/address";
import { hasSpoken, quietWords, unheardWords } from "../lib/balance_words";
import { type Link, useLink } from "../lib/invite";
import { type Stage, view } from "../lib/mount";
import { codeOf, pictureUrl, readingUrl } from "../lib/picture";
import { usePlace } from "../lib/place";
import { leavesWall } from "../lib/wall_keys";
import { hasRoom, shownBy, voteBeside } from "../lib/wall_scene";
import { wayScene } from "../lib/wall_way_words";
import "../tokens.css";
import "../dashboard.css";
import "./wall_view.css";
import "./wall_way.css";
import "./wall_scene.css";

const toFacilitator = (stage: Stage<WallScreen>) => stage.link.request({ type: "mode", mode: "facilitator" });

function Voices({ screen }: { screen: WallScreen }) {
  const { whole } = screen.balance;
  if (!hasSpoken(whole)) return <p class="sentence serif">There is a place for everyone at this table.</p>;
  // Whoever drops by for a quarter of an hour is not counted.
  const unheard = screen.frame.spark ? "" : unheardWords(whole.seats);
  const beside = [unheard, quietWords(whole.silence)].filter(Boolean).join(" · ");
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

/** A second display, from which no way leads to the dashboard. */
const isAlone = (stage: Stage<WallScreen>): boolean => stage.options.value?.alone === true;

interface Shown extends Wall {
  link: Link | null;
  /** Where a picture is, by its name. */
  src(image: string): string;
  /** Where the QR code of a reading's link is. */
  qr(reading: string): string;
}

function Foot({ stage, screen, link }: Shown) {
  return (
    <footer class="quiet">
      <p>{shownBy(screen) === "table" ? "The table shows how evenly we are heard, not who is best." : ""}</p>
      {screen.code && screen.clock.phase !== "ended" && !showsCode(screen) && (
        <JoinLine link={link} code={screen.code} />
      )}
      {!isAlone(stage) && (
        <button type="button" class="leave" onClick={() => toFacilitator(stage)}>
          Facilitate <kbd>w</kbd>
        </button>
      )}
    </footer>
  );
}

/** The result that everybody looks at now, if any. */
const resultOf = ({ way }: WallScreen): ResultCard | null => (wayScene(way) === "result" ? way.result : null);

/** Whether the way to join stands large beside the rest. */
function showsCode(screen: WallScreen): boolean {
  if (!screen.code || screen.clock.phase === "ended") return false;
  const shown = shownBy(screen);
  if (shown === "way") return !resultOf(screen);
  if (shown === "prompt") return voteBeside(screen) !== null && hasRoom(screen);
  return shown === "join" || (shown === "table" && screen.clock.phase === "planned");
}

function Sight({ screen, link }: Shown) {
  const { whole } = screen.balance;
  if (showsCode(screen)) return <JoinPanel screen={screen} link={link} />;
  return (
    <div class="sight">
      <div class="table">
        <Table picture={whole} />
      </div>
      {hasSpoken(whole) && <RingLegend picture={whole} />}
      <div class="aloud">
        <NumbersTable picture={whole} />
      </div>
    </div>
  );
}

function Page(shown: Shown) {
  const { stage, screen } = shown;
  const by = shownBy(screen);
  const kind = by === "way" ? ` on-the-way ${wayScene(screen.way)}` : by === "table" ? "" : " in-scene";
  return (
    <article
      class={`wall${kind}${hasAgenda(screen) ? " with-agenda" : ""}`}
      data-phase={screen.clock.phase}
      data-scene={by}
    >
      <Head stage={stage} screen={screen} />
      <AgendaStrip stage={stage} screen={screen} />
      {by === "way" ? (
        <>
          <WayPanel stage={stage} screen={screen} />
          <Beside {...shown} result={resultOf(screen)} />
        </>
      ) : by === "table" ? (
        <>
          <div class="words">
            <FloorPanel stage={stage} screen={screen} />
            {screen.sharing.mode !== "open" && <SharingStrip stage={stage} screen={screen} />}
            <Voices screen={screen} />
            <Lately screen={screen} />
          </div>
          <Sight {...shown} />
        </>
      ) : (
        <Scene key={by} {...shown} scene={by} />
      )}
      <Foot {...shown} />
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
      if (isAlone(stage) || !stage.screen.peek() || !leavesWall(event, stage.root)) return;
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
  const link = useLink(stage);
  const screen = stage.screen.value;
  // A page of our own knows where pictures are; a dashboard finds them below its server.
  const { photos, readings } = (stage.options.value ?? {}) as { photos?: string; readings?: string };
  const code = screen?.code || gathering || "";
  const src = (image: string) => (photos ? photos + encodeURIComponent(image) : pictureUrl(code, image));
  const qr = (reading: string) => (readings ? readings + codeOf(reading) : readingUrl(code, reading));
  return (
    <>
      <Banner stage={stage} />
      {screen ? (
        <Page stage={stage} screen={screen} link={link} src={src} qr={qr} />
      ) : (
        <p class="wall quiet">Setting the table …</p>
      )}
    </>
  );
}

export default view<WallScreen>("wall_view", WallView);
