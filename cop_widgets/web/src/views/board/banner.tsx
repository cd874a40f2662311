/** Who has the floor: the most visible thing on the page. */
import "./banner.css";
import type { BoardScreen, Holder } from "../../generated/messages";
import type { Board } from "./board_stage";
import { TimeBox } from "./time_box";
import { TurnClock } from "./turn_clock";

const IDLE = {
  planned: "Not begun yet",
  running: "The floor is open",
  paused: "Paused",
  ended: "The gathering has ended",
} as const;

const HINT = {
  planned: "Tap a name to give the floor and begin",
  running: "Tap a name to give the floor",
  paused: "The clocks stand still for everybody",
  ended: "Everything is kept",
} as const;

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
  const { phase } = screen.clock;
  const few = screen.tiles.length <= 9 ? "large" : "";
  return (
    <section class={`banner-floor idle ${phase} ${few}`} aria-label={IDLE[phase]}>
      <div class="invitation">
        <span class="label">{IDLE[phase]}</span>
        <p class="serif lead">
          {screen.tiles.some((tile) => tile.here) || phase === "ended" ? HINT[phase] : "Add whoever is here"}
        </p>
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
