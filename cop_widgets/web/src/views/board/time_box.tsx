/** The soft time box for a turn: a quiet line that turns warm towards the end. */
import "./time_box.css";
import { useComputed } from "@preact/signals";
import { turnMs } from "../../lib/board_predict";
import { mss } from "../../lib/time";
import { useLatest } from "./latest";
import type { Turn } from "./turn_clock";

/** Some two pixels each: the line moves a few times a second, and nothing is painted in between. */
const STEPS = 1000;

export function TimeBox({ board, running, since_ms, before_ms, box_ms }: Turn & { box_ms: number }) {
  const latest = useLatest((now) => turnMs(running, { since_ms, before_ms }, now) / box_ms);
  const style = useComputed(
    () => `transform: scaleX(${Math.min(1, Math.round(latest.value(board.now.value) * STEPS) / STEPS)})`,
  );
  const state = useComputed(() => {
    const part = latest.value(board.now.value);
    return `timebox ${part >= 1 ? "over" : part >= 0.85 ? "nearly" : ""}`;
  });
  return (
    <div class={state} title={`Soft time box: ${mss(box_ms)}`}>
      <i style={style} />
    </div>
  );
}
