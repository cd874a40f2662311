/** How long a turn has lasted. Only its text changes on a tick. */
import { useComputed } from "@preact/signals";
import { turnMs } from "../../lib/board_predict";
import { mss } from "../../lib/time";
import type { Board } from "./board_stage";
import { useLatest } from "./latest";

export interface Turn {
  board: Board;
  /** Whether clocks run. */
  running: boolean;
  since_ms: number;
  before_ms: number;
}

export function TurnClock({ board, running, since_ms, before_ms }: Turn) {
  const latest = useLatest((now) => mss(turnMs(running, { since_ms, before_ms }, now)));
  const words = useComputed(() => latest.value(board.now.value));
  return (
    <span class="clock num" aria-hidden="true">
      {words}
    </span>
  );
}
