/** Who has the floor: the most visible thing on the page. */
import "./banner.css";
import type { BoardScreen, Holder } from "../../generated/messages";
import { idleWords } from "../../lib/banner_words";
import type { Board } from "./board_stage";
import { TimeBox } from "./time_box";
import { TurnClock } from "./turn_clock";

/** So many are named in the banner; the tiles show everybody. */
const SHOWN = 6;

export function Banner({ board, screen }: { board: Board; screen: BoardScreen }) {
  const { phase } = screen.clock;
  if (!screen.floor.length || phase === "ended") return <Idle screen={screen} />;
  const few = screen.tiles.length <= 9 ? "large" : "";
  const label = screen.floor.length > 1 ? "Talking together" : "Has the floor";
  return (
    <section class={`banner-floor taken ${few}`} aria-label={label}>
      <span class="label">{label}</span>
      <ul class={`holders n${Math.min(4, screen.floor.length)}`}>
        {screen.floor.slice(0, SHOWN).map((holder) => (
          <Speaking key={holder.person} board={board} screen={screen} holder={holder} />
        ))}
        {screen.floor.length > SHOWN && <li>and {screen.floor.length - SHOWN} more</li>}
      </ul>
      {screen.header.time_box_ms && screen.floor.length === 1 && (
        <TimeBox
          board={board}
          running={phase === "running"}
          since_ms={screen.floor[0]!.since_ms}
          before_ms={screen.floor[0]!.before_ms}
          box_ms={screen.header.time_box_ms}
        />
      )}
    </section>
  );
}

function Idle({ screen }: { screen: BoardScreen }) {
  const few = screen.tiles.length <= 9 ? "large" : "";
  const { label, hint } = idleWords(screen);
  return (
    <section class={`banner-floor idle ${screen.clock.phase} ${few}`} aria-label={label}>
      <div class="invitation">
        <span class="label">{label}</span>
        <p class="serif lead">{hint}</p>
      </div>
    </section>
  );
}

interface SpeakingProps {
  board: Board;
  screen: BoardScreen;
  holder: Holder;
}

function Speaking({ board, screen, holder }: SpeakingProps) {
  const name = holder.name ?? "Somebody";
  return (
    <li>
      <h2 class="cut" dir="auto" title={name}>
        {name}
      </h2>
      <TurnClock
        board={board}
        running={screen.clock.phase === "running"}
        since_ms={holder.since_ms}
        before_ms={holder.before_ms}
      />
    </li>
  );
}
