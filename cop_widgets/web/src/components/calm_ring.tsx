/** Time that is left, as a ring that empties without haste. It says nothing aloud and never blinks. */
import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Clock } from "../lib/clock";
import { mss } from "../lib/time";
import "./calm_ring.css";

const R = 44;
const AROUND = 2 * Math.PI * R;
const MINUTE = 60_000;

interface Props {
  /** The instant at which it ends, on the server's clock. */
  until_ms: number;
  clock: Clock;
  /** What it is for: beneath the figures. */
  says?: string;
}

/** A ring is full at whole minutes: nobody tells how long there was at first. */
export const wholeMinutes = (left_ms: number): number => Math.max(1, Math.ceil(left_ms / MINUTE)) * MINUTE;

export function CalmRing({ until_ms, clock, says }: Props) {
  const most = useRef({ until_ms: 0, full: MINUTE });
  if (most.current.until_ms !== until_ms)
    most.current = { until_ms, full: wholeMinutes(until_ms - clock.now()) };
  const { full } = most.current;
  const left = useComputed(() => Math.max(0, until_ms - clock.tick.value));
  const words = useComputed(() => mss(Math.ceil(left.value / 1000) * 1000));
  const gone = useComputed(() => AROUND * (1 - Math.min(1, left.value / full)));
  return (
    <div class="calm-ring">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="way" cx="50" cy="50" r={R} />
        <circle
          class="left"
          cx="50"
          cy="50"
          r={R}
          stroke-dasharray={AROUND}
          stroke-dashoffset={gone}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <p role="timer" aria-live="off">
        <b class="num">{words}</b>
        {says && <span>{says}</span>}
      </p>
    </div>
  );
}
