/** Keys of the whole page that act on the board. */
import { actOf, type KeyAct, takenByFocus } from "../../lib/board_keys";
import type { Board } from "./board_stage";

/** Listen until the board goes. */
export function listen(board: Board): void {
  document.addEventListener("keydown", (event) => pressed(event, board), { signal: board.stage.signal });
}

function pressed(event: KeyboardEvent, board: Board): void {
  const screen = board.desk.shown.peek();
  if (!screen || !board.keysOn.peek() || event.defaultPrevented) return;
  if (takenByFocus(event) || windowOpen() || foreign(event, board.stage.root)) return;
  const act = actOf(event, screen, board.lead.typed.peek());
  if (!act) return;
  event.preventDefault();
  board.lead.forget();
  carryOut(act, board);
}

function carryOut(act: KeyAct, board: Board): void {
  switch (act.does) {
    case "ask":
      void board.desk.ask(act.command);
      break;
    case "lead":
      board.lead.hold(act.key);
      break;
    case "forget":
      break;
    case "wall":
      void board.stage.link.request({ type: "mode", mode: "wall" });
      break;
    default:
      board.open.value = { what: act.does };
  }
}

const windowOpen = () =>
  document.querySelector("dialog[open], [role='dialog'][aria-modal='true'], .jp-Dialog") !== null;

/** JupyterLab has single keys of its own; there ours act only from within the board. */
function foreign(event: KeyboardEvent, root: HTMLElement): boolean {
  return document.querySelector(".jp-LabShell") !== null && !event.composedPath().includes(root);
}
