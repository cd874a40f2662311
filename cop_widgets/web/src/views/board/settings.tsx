/** The board's few switches. */
import "../../components/pill.css";
import "./settings.css";
import type { ComponentChildren } from "preact";
import type { BoardScreen } from "../../generated/messages";
import { Dialog } from "../../lib/dialog";
import { mss } from "../../lib/time";
import { About } from "./about";
import type { Board } from "./board_stage";

const BOXES = [null, 60, 120, 180, 300] as const;

export function Settings({ board, screen }: { board: Board; screen: BoardScreen }) {
  const { header } = screen;
  const box = header.time_box_ms == null ? null : Math.round(header.time_box_ms / 1000);
  const choices = BOXES.some((one) => one === box) ? BOXES : [...BOXES, box];
  return (
    <Dialog
      title="Settings"
      onClose={() => {
        board.open.value = null;
      }}
    >
      <About board={board} screen={screen} />
      <div class="switches">
        <Switch
          on={header.together}
          set={(on) => void board.desk.ask({ kind: "talk_together", on })}
          title="Talking together"
        >
          Several people may have the floor at once. Otherwise a tap passes it on.
        </Switch>
        <Switch
          on={header.facilitators_counted}
          set={(on) => void board.desk.ask({ kind: "count_facilitators", on })}
          title="Facilitators in the balance"
        >
          Usually left out: it is the group's balance.
        </Switch>
        <Switch
          on={header.names_shown}
          set={(on) => void board.desk.ask({ kind: "show_names", on })}
          title="Names on the wall"
        >
          Ask the group first. Without names the wall shows the group's balance; seats stand in no order that
          tells who is who.
        </Switch>
        <fieldset class="boxes">
          <legend>
            <b>Soft time box for a turn</b>
            <span class="quiet small">A quiet line that turns warm towards the end. Nothing rings.</span>
          </legend>
          <div class="choices">
            {choices.map((seconds) => (
              <label key={seconds ?? 0} class="pill">
                <input
                  type="radio"
                  name="time-box"
                  checked={seconds === box}
                  onChange={() => void board.desk.ask({ kind: "set_time_box", seconds })}
                />
                <span class="num">{seconds == null ? "none" : mss(seconds * 1000)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Switch on={board.keysOn.value} set={(on) => keepKeys(board, on)} title="Single keys">
          Letters and digits act without Ctrl or Alt. Switch off for speech input. Kept in this browser.
        </Switch>
      </div>
    </Dialog>
  );
}

const KEPT = "cop.board.keys";

/** Whether single keys were left on in this browser. */
export function keysKept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

function keepKeys(board: Board, on: boolean): void {
  board.keysOn.value = on;
  try {
    localStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // Storage may be forbidden; then it holds until the page is left.
  }
}

interface SwitchProps {
  on: boolean;
  set(on: boolean): void;
  title: string;
  children: ComponentChildren;
}

function Switch({ on, set, title, children }: SwitchProps) {
  return (
    <label class="switch">
      <span>
        <b>{title}</b>
        <span class="quiet small">{children}</span>
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    </label>
  );
}
