/** Putting right what was tapped wrongly. The log keeps what was there before. */
import "./corrections.css";
import { useState } from "preact/hooks";
import type { BoardScreen, Command, Stretched } from "../../generated/messages";
import { Dialog } from "../../lib/dialog";
import { mss, parseMss } from "../../lib/time";
import type { Board } from "./board_stage";

interface Props {
  board: Board;
  screen: BoardScreen;
}

const STEP_MS = 5000;
/** So many turns are shown, and so many more each time. */
const PAGE = 40;

export function Corrections({ board, screen }: Props) {
  const [chosen, choose] = useState<string | null>(null);
  const [shown, show] = useState(PAGE);
  return (
    <Dialog
      title="Corrections"
      kind="side"
      onClose={() => {
        board.open.value = null;
      }}
    >
      <p class="quiet small">
        The latest turns, the newest first. Times are minutes and seconds since the gathering began. Whatever
        you change, the original stays in the log.
      </p>
      {!screen.recent.length && <p class="empty">Nobody has spoken yet.</p>}
      <ul class="stretches">
        {newestFirst(screen.recent)
          .slice(0, shown)
          .map((one) => (
            <li key={one.stretch} class={chosen === one.stretch ? "chosen" : ""}>
              <button
                type="button"
                class="line"
                aria-expanded={chosen === one.stretch}
                onClick={() => choose(chosen === one.stretch ? null : one.stretch)}
              >
                <b class="serif cut" dir="auto">
                  {one.name}
                </b>
                <span class="num quiet">{span(one, screen)}</span>
                {one.corrected && <span class="mark">corrected</span>}
              </button>
              {chosen === one.stretch && (
                <Edit
                  key={`${one.start_ms}-${one.end_ms}-${one.person}`}
                  board={board}
                  screen={screen}
                  one={one}
                />
              )}
            </li>
          ))}
      </ul>
      {screen.recent.length > shown && (
        <button type="button" class="btn plain" onClick={() => show(shown + PAGE)}>
          Earlier turns
        </button>
      )}
      {screen.clock.began_ms != null && (
        <Missed board={board} screen={screen} began={screen.clock.began_ms} />
      )}
    </Dialog>
  );
}

/** A turn nobody tapped, written down afterwards. */
function Missed({ board, screen, began }: Props & { began: number }) {
  const [person, choose] = useState("");
  const [from, writeFrom] = useState("");
  const [to, writeTo] = useState("");
  const start = parseMss(from);
  const end = parseMss(to);
  const ready = person !== "" && start !== null && end !== null && start < end;
  const write = () => {
    if (!ready) return;
    void board.desk.ask({
      kind: "record_stretch",
      person,
      start: micros(began + start),
      end: micros(began + end),
    });
    writeFrom("");
    writeTo("");
  };
  return (
    <form
      class="edit missed"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <h3 class="label">A turn that was not tapped</h3>
      <label class="stack tight">
        <span class="label">Who</span>
        <select class="field" value={person} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">Choose</option>
          {screen.tiles.map((tile) => (
            <option key={tile.person} value={tile.person}>
              {tile.name}
            </option>
          ))}
        </select>
      </label>
      <div class="moment">
        <Time says="From" value={from} write={writeFrom} />
        <Time says="To" value={to} write={writeTo} />
      </div>
      <button type="submit" class="btn" disabled={!ready}>
        Write it down
      </button>
    </form>
  );
}

function Time({ says, value, write }: { says: string; value: string; write(text: string): void }) {
  return (
    <label class="stack tight">
      <span class="label">{says}</span>
      <input
        class="field num"
        aria-label={`A turn that was not tapped: ${says}, minutes and seconds`}
        inputMode="numeric"
        placeholder="1:24"
        value={value}
        onInput={(event) => write(event.currentTarget.value)}
      />
    </label>
  );
}

function Edit({ board, screen, one }: Props & { one: Stretched }) {
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

/** Commands count in microseconds. */
const micros = (ms: number) => Math.round(ms * 1000);

const newestFirst = (list: readonly Stretched[]) => [...list].sort((a, b) => b.start_ms - a.start_ms);

function span({ start_ms, end_ms }: Stretched, { clock }: BoardScreen): string {
  const into = (ms: number) => mss(ms - (clock.began_ms ?? start_ms));
  return end_ms == null ? `from ${into(start_ms)}, speaking` : `${into(start_ms)} to ${into(end_ms)}`;
}
