/** The group's balance: a table seen from above, its sentence, and what lies behind it. */
import { type Signal, useSignal } from "@preact/signals";
import { PicturePart, type Shown } from "../components/balance_picture";
import { FollowPart, RecentPart, SharesPart, TimelinePart } from "../components/balance_sections";
import type { BalanceScreen } from "../generated/messages";
import { type Part, partsOf } from "../lib/balance_parts";
import { hasSpoken } from "../lib/balance_words";
import { type Stage, view } from "../lib/mount";
import "../tokens.css";
import "./balance_view.css";

/** With more names than this, the bars take the whole width. */
const CROWD = 24;

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
