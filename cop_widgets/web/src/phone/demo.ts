/** Taking part in a demo: nothing is kept, as a rule, and whoever starts it anew makes a new gathering at the same place. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { browserTimers, type Timers } from "../lib/clock";

export const DEMO = "This is a demo. What you write here is thrown away.";
export const DEMO_KEPT = "This is a demo. What you write here is kept by whoever shows it.";

/** The server says so on the body. */
export const isDemo = (): boolean => document.body.dataset.demo !== undefined;
/** What becomes of what is written in it. */
export const demoSays = (): string => (document.body.dataset.demo === "kept" ? DEMO_KEPT : DEMO);

export const LOOK_MS = 20_000;

export interface Next {
  /** Whether there is a new gathering at this address. */
  readonly there: ReadonlySignal<boolean>;
  stop(): void;
}

/** In which folder an address is. */
const folderOf = (address: string): string => new URL(".", address).href;

/**
 * Look every now and then, while the page can be seen, whether its address leads to another gathering by now: the server
 * then sends on, to one beside it. (A Hub sends elsewhere, to log in, while the server does not run.) Many look at once
 * when one ends, so each takes its own time (`random`).
 */
export function lookForNext(
  fetched: typeof fetch = fetch.bind(globalThis),
  timers: Timers = browserTimers,
  random = Math.random,
): Next {
  const there = signal(false);
  let timer: unknown;
  let stopped = false;
  async function leadsOn(): Promise<boolean> {
    if (document.hidden) return false;
    const answer = await fetched(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
    return !!answer?.ok && answer.redirected && folderOf(answer.url) === folderOf(location.href);
  }
  async function look() {
    const leads = await leadsOn();
    if (stopped) return;
    if (leads) there.value = true;
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
