/** Pairs or threes: who sits with whom. */
import { groupsWords } from "../../lib/floor_words";
import { newId } from "../../lib/ids";
import { count } from "../../lib/time";
import type { Part } from "./part";
import { Until } from "./until";

export function Groups(part: Part) {
  const { stage, screen, ask } = part;
  const again = () => {
    const left =
      screen.until_ms === null ? null : Math.max(1, (screen.until_ms - stage.clock.now()) / 60_000);
    const minutes = left === null ? null : Math.round(left * 100) / 100;
    void ask({ kind: "set_floor", mode: screen.mode, minutes, mix: "least_met", seed: newId() });
  };
  return (
    <>
      <Until {...part} />
      <ol class="group-list">
        {screen.groups.map((names, at) => (
          <li key={names.join("\n")}>
            <i class="num" aria-hidden="true">
              {at + 1}
            </i>
            <span dir="auto">{names.join(" · ")}</span>
          </li>
        ))}
      </ol>
      <div class="heading">
        <p class="quiet small">
          {groupsWords(screen.groups)}
          {screen.met > 0 && `, after ${count(screen.met, "earlier draw")}`}
        </p>
        <button type="button" class="btn plain slim" onClick={again}>
          Draw again
        </button>
      </div>
    </>
  );
}
