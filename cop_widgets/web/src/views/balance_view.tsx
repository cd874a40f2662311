/** The group's balance: a table seen from above, its sentence, and what lies behind it. */
import { type Signal, useSignal } from "@preact/signals";
import { Evenness } from "../components/evenness";
import { FollowMap } from "../components/follow_map";
import { NumbersTable } from "../components/numbers_table";
import { RecentLine } from "../components/recent_line";
import { Table } from "../components/ring";
import { RingLegend } from "../components/ring_legend";
import { Shares } from "../components/shares";
import { Timeline } from "../components/timeline";
import type { BalanceScreen, Picture } from "../generated/messages";
import { type Part, partsOf } from "../lib/balance_parts";
import { facilitatorWords, hasSpoken, quietWords, unheardWords } from "../lib/balance_words";
import { type Stage, view } from "../lib/mount";
import { recentWords } from "../lib/timeline_recent";
import "../tokens.css";
import "./balance_view.css";

type Shown = "whole" | "recent";

/** The height that lanes share in the strip at the foot of the dashboard. */
const STRIP = 40;
/** With more names than this, the bars take the whole width. */
const CROWD = 24;

function Switch({ shown }: { shown: Signal<Shown> }) {
  const pick = (which: Shown, says: string) => (
    <button type="button" aria-pressed={shown.value === which} onClick={() => (shown.value = which)}>
      {says}
    </button>
  );
  return (
    <fieldset class="which" aria-label="Which stretch of time">
      {pick("whole", "So far")}
      {pick("recent", "Last 10 min")}
    </fieldset>
  );
}

const EMPTY: Record<Shown, string> = {
  whole: "Nobody has spoken yet. There is a place for everyone.",
  recent: "Quiet for these ten minutes.",
};

function Sentence({ picture, shown }: { picture: Picture; shown: Shown }) {
  if (!hasSpoken(picture)) return <p class="sentence calm serif">{EMPTY[shown]}</p>;
  const beside = [unheardWords(picture.seats), quietWords(picture.silence)].filter(Boolean).join(" · ");
  return (
    <>
      <p class="sentence serif">{picture.sentence}</p>
      <Evenness picture={picture} />
      {beside && <p class="beside quiet">{beside}</p>}
    </>
  );
}

function PicturePart({ screen, shown }: { screen: BalanceScreen; shown: Signal<Shown> }) {
  const picture = screen[shown.value];
  return (
    <section class="picture">
      <header>
        <h2 class="label">Balance of voices</h2>
        <Switch shown={shown} />
      </header>
      <div class="table">
        <Table picture={picture} />
      </div>
      {hasSpoken(picture) && <RingLegend picture={picture} />}
      <Sentence picture={picture} shown={shown.value} />
    </section>
  );
}

function SharesPart({ screen, shown }: { screen: BalanceScreen; shown: Shown }) {
  const picture = screen[shown];
  const beside = facilitatorWords(screen.facilitator_share);
  return (
    <section class="voices">
      <h2 class="label">Each voice and the fair share</h2>
      <Shares seats={picture.seats} />
      {beside && <p class="quiet">{beside}</p>}
      <details>
        <summary>The same in numbers</summary>
        <NumbersTable picture={picture} />
      </details>
    </section>
  );
}

function TimelinePart({ screen, strip }: { screen: BalanceScreen; strip: boolean }) {
  return (
    <section class="when">
      <h2 class={strip ? "aloud" : "label"}>Turns so far</h2>
      <Timeline timeline={screen.timeline} strip={strip ? STRIP : null} />
    </section>
  );
}

function RecentPart({ screen }: { screen: BalanceScreen }) {
  return (
    <section class="lately">
      <h2 class="label">Last ten minutes</h2>
      <RecentLine screen={screen} />
      <p class="quiet">{recentWords(screen.points, screen.whole.of, screen.timeline.to_ms)}</p>
    </section>
  );
}

function FollowPart({ screen }: { screen: BalanceScreen }) {
  if (!screen.names_shown || screen.follow.length === 0) return null;
  return (
    <details class="follows">
      <summary>Who follows whom</summary>
      <FollowMap screen={screen} />
    </details>
  );
}

/** In a narrow card the table comes alone, and the rest when asked for; in a wide one this button is not there. */
function More({ open }: { open: Signal<boolean> }) {
  return (
    <button
      type="button"
      class="more-or-less"
      aria-expanded={open.value}
      onClick={() => {
        open.value = !open.value;
      }}
    >
      {open.value ? "Less about the balance" : "More about the balance"}
    </button>
  );
}

/** Before the first voice the table alone says all there is. */
function worthShowing(screen: BalanceScreen, parts: ReadonlySet<Part>): ReadonlySet<Part> {
  return hasSpoken(screen.whole) || !parts.has("picture") ? parts : new Set<Part>(["picture"]);
}

const isCrowd = (screen: BalanceScreen): boolean => screen.names_shown && screen.whole.seats.length > CROWD;

function Body({ screen, asked }: { screen: BalanceScreen; asked: ReadonlySet<Part> }) {
  const shown = useSignal<Shown>("whole");
  const open = useSignal(false);
  const parts = worthShowing(screen, asked);
  const folds = parts.has("picture") && parts.size > 1;
  const strip = asked.size === 1 && asked.has("timeline");
  const looks = `${strip ? " strip" : ""}${isCrowd(screen) ? " crowd" : ""}${folds && !open.value ? " brief" : ""}`;
  return (
    <article class={`balance card${looks}`} data-parts={[...parts].join(" ")} data-shown={shown.value}>
      <div class="grid">
        {parts.has("picture") && <PicturePart screen={screen} shown={shown} />}
        {folds && <More open={open} />}
        {parts.has("shares") && <SharesPart screen={screen} shown={shown.value} />}
        {parts.has("recent") && <RecentPart screen={screen} />}
        {parts.has("timeline") && <TimelinePart screen={screen} strip={strip} />}
        {parts.has("follow") && <FollowPart screen={screen} />}
      </div>
    </article>
  );
}

export function BalanceView({ stage }: { stage: Stage<BalanceScreen> }) {
  const screen = stage.screen.value;
  const trouble = stage.trouble.value;
  return (
    <>
      {trouble && <p class="banner">{trouble}</p>}
      {screen ? (
        <Body screen={screen} asked={partsOf(stage.options.value)} />
      ) : (
        <p class="balance card quiet">Setting the table …</p>
      )}
    </>
  );
}

export default view<BalanceScreen>("balance_view", BalanceView);
