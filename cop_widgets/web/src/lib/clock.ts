/**
 * The server's time, told by this browser's clock plus an offset.
 *
 * A screen says at which `now_ms` it was made; on its way it can only have been delayed, so the largest
 * difference seen lately is the truest.
 */
import { type ReadonlySignal, signal } from "@preact/signals";

const KEPT = 30;
const TICK_MS = 200;

export interface Timers {
  now(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: never): void;
}

export const browserTimers: Timers = {
  now: () => Date.now(),
  setTimeout: (callback, ms) => globalThis.setTimeout(callback, ms),
  clearTimeout: (timer) => globalThis.clearTimeout(timer),
};

export interface Clock {
  /** The server's time in ms; changes some five times a second, so what shows whole seconds is never late. */
  readonly tick: ReadonlySignal<number>;
  /** The server's time at this instant. */
  now(): number;
  /** Learn from a screen made at `now_ms`. */
  observe(now_ms: number): void;
  stop(): void;
}

export function startClock(timers: Timers = browserTimers): Clock {
  const seen: number[] = [];
  let offset = 0;
  const now = () => timers.now() + offset;
  const tick = signal(now());
  let timer = timers.setTimeout(again, TICK_MS);
  function again() {
    tick.value = now();
    timer = timers.setTimeout(again, TICK_MS);
  }
  return {
    tick,
    now,
    observe(now_ms) {
      seen.push(now_ms - timers.now());
      if (seen.length > KEPT) seen.shift();
      offset = Math.max(...seen);
      tick.value = now();
    },
    stop: () => timers.clearTimeout(timer as never),
  };
}
