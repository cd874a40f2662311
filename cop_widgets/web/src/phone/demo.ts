/** Taking part in a demo: nothing is kept, and whoever starts it anew makes a new gathering at the same place. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { browserTimers, type Timers } from "../lib/clock";

export const DEMO = "This is a demo. What you write here is thrown away.";

/** The server says so on the body. */
export const isDemo = (): boolean => document.body.dataset.demo === "true";

export const LOOK_MS = 20_000;

export interface Next {
  /** Whether there is a new gathering at this address. */
  readonly there: ReadonlySignal<boolean>;
  stop(): void;
}

/**
 * Look every now and then whether this page's address leads to another gathering by now: the server then sends on.
 * Many look at once when one ends, so each takes its own time (`random`).
 */
export function lookForNext(
  fetched: typeof fetch = fetch.bind(globalThis),
  timers: Timers = browserTimers,
  random = Math.random,
): Next {
  const there = signal(false);
  let timer: unknown;
  let stopped = false;
  async function look() {
    const asked = { method: "HEAD", cache: "no-store", redirect: "manual" } as const;
    const answer = await fetched(location.href, asked).catch(() => null);
    if (stopped) return;
    // Where it leads is not told to a script, but that it does.
    if (answer?.type === "opaqueredirect") there.value = true;
    else timer = timers.setTimeout(() => void look(), LOOK_MS * (0.75 + random() / 2));
  }
  timer = timers.setTimeout(() => void look(), 1000 * random());
  return {
    there,
    stop() {
      stopped = true;
      timers.clearTimeout(timer as never);
    },
  };
}
