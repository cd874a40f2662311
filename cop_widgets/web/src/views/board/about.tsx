/** What the gathering is called, and how long it is meant to be. */
import { useState } from "preact/hooks";
import type { BoardScreen } from "../../generated/messages";
import type { Board } from "./board_stage";

export function About({ board, screen }: { board: Board; screen: BoardScreen }) {
  const { header, clock } = screen;
  const planned = clock.planned_ms == null ? "" : String(Math.round(clock.planned_ms / 60_000));
  const [title, writeTitle] = useState(header.title);
  const [community, writeCommunity] = useState(header.community);
  const [minutes, writeMinutes] = useState(planned);
  const length = minutes.trim() === "" ? null : Number(minutes);
  const fits = length === null || (Number.isFinite(length) && length >= 1 && length <= 1440);
  const changed = title !== header.title || community !== header.community || minutes !== planned;
  return (
    <form
      class="about"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() && fits && changed)
          void board.desk.ask({ kind: "rename_gathering", title, community, planned_min: length });
      }}
    >
      <label class="stack tight">
        <span class="label">Title</span>
        <input class="field" value={title} onInput={(event) => writeTitle(event.currentTarget.value)} />
      </label>
      <label class="stack tight">
        <span class="label">Community</span>
        <input
          class="field"
          value={community}
          onInput={(event) => writeCommunity(event.currentTarget.value)}
        />
      </label>
      <label class="stack tight short">
        <span class="label">Minutes</span>
        <input
          class="field num"
          inputMode="numeric"
          aria-invalid={!fits}
          value={minutes}
          onInput={(event) => writeMinutes(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn" disabled={!title.trim() || !fits || !changed}>
        Change
      </button>
    </form>
  );
}
