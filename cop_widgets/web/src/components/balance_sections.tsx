/** What lies behind the table: shares, turns, the last ten minutes, who follows whom. */
import type { BalanceScreen } from "../generated/messages";
import { facilitatorWords } from "../lib/balance_words";
import { recentWords } from "../lib/timeline_recent";
import type { Shown } from "./balance_picture";
import { FollowMap } from "./follow_map";
import { NumbersTable } from "./numbers_table";
import { RecentLine } from "./recent_line";
import { Shares } from "./shares";
import { Timeline } from "./timeline";

/** The height that lanes share in the strip at the foot of the dashboard. */
const STRIP = 40;

export function SharesPart({ screen, shown }: { screen: BalanceScreen; shown: Shown }) {
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

export function TimelinePart({ screen, strip }: { screen: BalanceScreen; strip: boolean }) {
  return (
    <section class="when">
      <h2 class={strip ? "aloud" : "label"}>Turns so far</h2>
      <Timeline timeline={screen.timeline} strip={strip ? STRIP : null} />
    </section>
  );
}

export function RecentPart({ screen }: { screen: BalanceScreen }) {
  return (
    <section class="lately">
      <h2 class="label">Last ten minutes</h2>
      <RecentLine screen={screen} />
      <p class="quiet">{recentWords(screen.points, screen.whole.of, screen.timeline.to_ms)}</p>
    </section>
  );
}

export function FollowPart({ screen }: { screen: BalanceScreen }) {
  if (!screen.names_shown || screen.follow.length === 0) return null;
  return (
    <details class="follows">
      <summary>Who follows whom</summary>
      <FollowMap screen={screen} />
    </details>
  );
}
