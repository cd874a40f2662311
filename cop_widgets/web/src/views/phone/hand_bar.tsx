/** Within the thumb's reach: the hand, one's own turn, passing. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { About } from "../../phone/queue";
import { useApp } from "./stage";
import { handOf, handSays } from "./words";

const THANKED_MS = 4000;
/** The bar stays in view only where it leaves room for the rest: not on a phone lying down, nor in large letters. */
const MOST = 0.17;
/** While it also asks what the hand is for. */
const MOST_ASKING = 0.24;

export function HandBar() {
  const app = useApp();
  const bar = useRef<HTMLElement>(null);
  const room = app.room.value;
  const me = app.me.value;
  useEffect(() => {
    const root = bar.current?.parentElement;
    const fits = () => {
      const height = bar.current?.offsetHeight ?? 0;
      const tight = height > innerHeight * (bar.current?.querySelector(".kinds") ? MOST_ASKING : MOST);
      root?.classList.toggle("tight", tight);
      root?.style.setProperty("--cop-foot", tight ? "0px" : `${height}px`);
    };
    fits();
    addEventListener("resize", fits);
    return () => removeEventListener("resize", fits);
  });
  if (!room || !me || room.clock.phase === "ended") return null;
  const hand = handOf(me, app.queue.value);
  const speaking = me.speaking_ms !== null;
  const free = room.floor_by_phone && !room.floor.length && room.clock.phase === "running";
  return (
    <footer class="foot" ref={bar}>
      {hand.up && !speaking && (
        <>
          <p class="small hand">✋ {handSays(me, room, hand.sure)}</p>
          <Kinds about={hand.about} />
        </>
      )}
      <div class="two">
        {speaking ? (
          <button type="button" class="btn primary" onClick={() => app.ask({ kind: "give_floor_back" })}>
            End my turn
          </button>
        ) : (
          <>
            {free && (
              <button type="button" class="btn primary all" onClick={() => app.ask({ kind: "take_floor" })}>
                Begin my turn
              </button>
            )}
            <button
              type="button"
              class={`btn${hand.up ? " up" : ""}`}
              onClick={() => app.ask({ kind: hand.up ? "lower_hand" : "raise_hand" })}
            >
              {hand.up ? "Lower my hand" : "Raise my hand"}
            </button>
          </>
        )}
        <Pass />
      </div>
    </footer>
  );
}

const KINDS: readonly (readonly [About, string])[] = [
  ["new", "New"],
  ["build", "Build on"],
  ["question", "Question"],
  ["reply", "Reply"],
];

/** What the hand is for: it is up already, and keeps its place whatever is chosen. */
function Kinds({ about }: { about: About }) {
  const app = useApp();
  return (
    <fieldset class="kinds">
      <legend class="aloud">What is your hand for?</legend>
      {KINDS.map(([kind, says]) => (
        <button
          type="button"
          key={kind}
          class="btn"
          aria-pressed={about === kind}
          onClick={() => app.ask({ kind: "raise_hand", about: kind })}
        >
          {says}
        </button>
      ))}
    </fieldset>
  );
}

function Pass() {
  const app = useApp();
  const [thanked, thank] = useState(0);
  useEffect(() => {
    if (!thanked) return;
    const timer = setTimeout(() => thank(0), THANKED_MS);
    return () => clearTimeout(timer);
  }, [thanked]);
  const pass = () => {
    if (thanked) return;
    thank(Date.now());
    app.ask({ kind: "pass_turn" });
  };
  return (
    <>
      <button type="button" class="btn" onClick={pass}>
        {thanked ? "✓ You pass" : "I pass"}
      </button>
      <span class="aloud" role="status">
        {thanked ? "You pass." : ""}
      </span>
    </>
  );
}
