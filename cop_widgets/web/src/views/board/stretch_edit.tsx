/** One recorded turn put right: whose it was, when it began and ended, or that it was none. */
import { useState } from "preact/hooks";
import type { BoardScreen, Command, Stretched } from "../../generated/messages";
import { micros, mss, parseMss } from "../../lib/time";
import type { Board } from "./board_stage";

const STEP_MS = 5000;

interface Props {
  board: Board;
  screen: BoardScreen;
  one: Stretched;
}

export function Edit({ board, screen, one }: Props) {
  const ask = (command: Command) => void board.desk.ask(command);
  const correct = (change: { person?: string; start?: number; end?: number }) =>
    ask({ kind: "correct_stretch", stretch: one.stretch, ...change });
  const began = screen.clock.began_ms ?? one.start_ms;
  return (
    <div class="edit">
      <label class="stack tight">
        <span class="label">Who</span>
        <select
          class="field"
          value={one.person}
          onChange={(event) => correct({ person: event.currentTarget.value })}
        >
          {screen.tiles.map((tile) => (
            <option key={tile.person} value={tile.person}>
              {tile.name}
            </option>
          ))}
        </select>
      </label>
      <Moment says="From" ms={one.start_ms - began} set={(ms) => correct({ start: micros(began + ms) })} />
      {one.end_ms != null && (
        <Moment says="To" ms={one.end_ms - began} set={(ms) => correct({ end: micros(began + ms) })} />
      )}
      <button
        type="button"
        class="btn strike"
        onClick={() => ask({ kind: "delete_stretch", stretch: one.stretch })}
      >
        Strike this turn out
      </button>
    </div>
  );
}

function Moment({ says, ms, set }: { says: string; ms: number; set(ms: number): void }) {
  const [text, write] = useState(mss(ms));
  const typed = parseMss(text);
  const commit = () => {
    if (typed !== null && mss(typed) !== mss(ms)) set(typed);
  };
  return (
    <div class="moment">
      <span class="label">{says}</span>
      <button
        type="button"
        class="btn"
        aria-label={`${says}: −5 s`}
        onClick={() => set(Math.max(0, ms - STEP_MS))}
      >
        −5 s
      </button>
      <input
        class="field num"
        aria-label={`${says}, minutes and seconds`}
        aria-invalid={typed === null}
        inputMode="numeric"
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
      <button type="button" class="btn" aria-label={`${says}: +5 s`} onClick={() => set(ms + STEP_MS)}>
        +5 s
      </button>
      {typed === null && <span class="fault">Write it as 1:24.</span>}
    </div>
  );
}
