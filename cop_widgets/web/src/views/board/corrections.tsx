/** Putting right what was tapped wrongly. The log keeps what was there before. */
import "./corrections.css";
import { useState } from "preact/hooks";
import type { BoardScreen, Stretched } from "../../generated/messages";
import { Dialog } from "../../lib/dialog";
import { mss } from "../../lib/time";
import type { Board } from "./board_stage";
import { Missed } from "./missed";
import { Edit } from "./stretch_edit";

interface Props {
  board: Board;
  screen: BoardScreen;
}

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

const newestFirst = (list: readonly Stretched[]) => [...list].sort((a, b) => b.start_ms - a.start_ms);

function span({ start_ms, end_ms }: Stretched, { clock }: BoardScreen): string {
  const into = (ms: number) => mss(ms - (clock.began_ms ?? start_ms));
  return end_ms == null ? `from ${into(start_ms)}, speaking` : `${into(start_ms)} to ${into(end_ms)}`;
}
