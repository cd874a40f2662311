/** A turn nobody tapped, written down afterwards. */
import { useState } from "preact/hooks";
import type { BoardScreen } from "../../generated/messages";
import { micros, parseMss } from "../../lib/time";
import type { Board } from "./board_stage";

interface Props {
  board: Board;
  screen: BoardScreen;
  began: number;
}

export function Missed({ board, screen, began }: Props) {
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
