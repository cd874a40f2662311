/** Sends what is in a lane of the queue, one after the other, until it has been answered. */
import type { Timers } from "../lib/clock";
import { backoff } from "./backoff";
import { current, type Item, type Lane, nextIn, type Outcome, outcome, without } from "./queue";

/** Of an answer, what matters here. */
export interface Said {
  readonly status: number;
  readonly text: string;
  readonly pause_ms: number;
  /** What was made by it: its id, where there is one. */
  readonly body?: unknown;
}

export interface Hooks {
  readonly lane: Lane;
  load(): readonly Item[];
  save(queue: readonly Item[]): void;
  post(item: Item): Promise<Said>;
  /** It is out of the queue. */
  settled(item: Item, how: Exclude<Outcome, "again" | "unknown">, said: Said): void;
  /** The next one could not be sent (`true`), or all is well again. */
  stuck(is: boolean): void;
  /** This device is not known: it must come in before anything can be sent. */
  unknown(): void;
}

export interface Sender {
  /** Something new is in the queue, or the network may be back. */
  kick(): void;
  stop(): void;
}

export function startSender(hooks: Hooks, timers: Timers, random: () => number = Math.random): Sender {
  let busy = false;
  let stopped = false;
  let kicked = false;
  let tries = 0;
  let timer: unknown;

  const pause = (said: Said) => {
    hooks.stuck(true);
    timer = timers.setTimeout(kick, Math.max(said.pause_ms, backoff(tries++, random())));
  };
  /** Whether to go on with the next one. */
  const one = async (item: Item): Promise<boolean> => {
    const said = await hooks.post(item);
    const how = outcome(said.status);
    if (stopped) return false;
    if (how === "unknown") {
      hooks.unknown();
      return false;
    }
    if (how === "again") {
      pause(said);
      return false;
    }
    tries = 0;
    hooks.stuck(false);
    hooks.save(without(hooks.load(), item.id));
    hooks.settled(item, how, said);
    return true;
  };
  const drain = async () => {
    for (;;) {
      const all = hooks.load();
      const queue = current(all, timers.now());
      if (queue.length < all.length) hooks.save(queue);
      const next = nextIn(queue, hooks.lane);
      if (!next) hooks.stuck(false);
      if (!next || stopped || !(await one(next))) return;
    }
  };
  function kick() {
    timers.clearTimeout(timer as never);
    if (stopped) return;
    if (busy) {
      kicked = true;
      return;
    }
    busy = true;
    void drain().finally(() => {
      busy = false;
      if (kicked) {
        kicked = false;
        kick();
      }
    });
  }
  return {
    kick,
    stop() {
      stopped = true;
      timers.clearTimeout(timer as never);
    },
  };
}
