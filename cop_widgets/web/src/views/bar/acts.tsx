/** What can be done about the gathering as a whole. */
import { useSignal } from "@preact/signals";
import type { BoardScreen, Command } from "../../generated/messages";
import type { Desk } from "../../lib/desk";
import { Key } from "../../lib/key";
import type { Stage } from "../../lib/mount";
import { Ending } from "./ending";
import { Phase } from "./phase";

interface Props {
  stage: Stage<BoardScreen>;
  desk: Desk<BoardScreen>;
  screen: BoardScreen;
}

export function Acts({ stage, desk, screen }: Props) {
  const ending = useSignal(false);
  const { header, clock } = screen;
  const ask = (command: Command) => () => void desk.ask(command);
  return (
    <div class="acts">
      <Phase screen={screen} ask={ask} />
      <button
        type="button"
        class="btn"
        disabled={!header.undo}
        title={header.undo ? `Undo: ${header.undo}` : "Nothing to undo"}
        onClick={ask({ kind: "undo" })}
      >
        Undo <Key of="u" />
      </button>
      <button
        type="button"
        class="btn redo"
        disabled={!header.redo}
        title={header.redo ? `Redo: ${header.redo}` : "Nothing to redo"}
        onClick={ask({ kind: "redo" })}
      >
        Redo
      </button>
      {(clock.phase === "running" || clock.phase === "paused") && (
        <button
          type="button"
          class="btn"
          onClick={() => {
            ending.value = true;
          }}
        >
          End
        </button>
      )}
      <button
        type="button"
        class="btn"
        title="Go on with another gathering, or make a new one"
        onClick={() => void stage.link.request({ type: "mode", mode: "setup" })}
      >
        Gatherings
      </button>
      <button
        type="button"
        class={clock.phase === "planned" || clock.phase === "paused" ? "btn" : "btn primary"}
        onClick={() => void stage.link.request({ type: "mode", mode: "wall" })}
      >
        Wall <Key of="w" />
      </button>
      {ending.value && (
        <Ending
          close={() => {
            ending.value = false;
          }}
          end={ask({ kind: "end_gathering" })}
        />
      )}
    </div>
  );
}
