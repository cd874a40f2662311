/**
 * Signs of life: an open page asks its server something small now and then. Binder and many a Hub end a server that
 * answers no requests for ten minutes, and a stream or a socket, however busy, is no request to them.
 */
import { browserTimers, type Timers } from "./clock";

/** Often enough that a few may be lost, and that a browser may hold back the timers of a hidden page. */
export const EVERY_MS = 90_000;
/** A room's pages, opened at the same moment, do not ask at the same moment for ever: so much earlier or later. */
const SPREAD = 0.1;

export interface Pace {
  readonly every_ms?: number | undefined;
  readonly timers?: Timers;
  readonly random?: () => number;
}

/** Call `ask` again and again; gives how to stop. */
export function startLife(ask: () => unknown, pace: Pace = {}): () => void {
  const { every_ms = EVERY_MS, timers = browserTimers, random = Math.random } = pace;
  const wait = () => timers.setTimeout(again, every_ms * (1 + SPREAD * (2 * random() - 1)));
  const again = () => {
    timer = wait();
    ask();
  };
  let timer = wait();
  return () => timers.clearTimeout(timer as never);
}
