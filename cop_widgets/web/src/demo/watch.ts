/** Follows the demo as long as somebody can see the page, and asks things of it. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { browserTimers, type Timers } from "../lib/clock";
import { signed } from "../lib/xsrf";
import type { DemoAct, DemoState } from "./state";

export const LOOK_MS = 2000;
/** So long is waited for an answer; laying the table anew takes a moment. */
export const PATIENT_MS = 15_000;
/** So many looks in a row without an answer are worth a word. */
const MISSED = 2;

export const REFUSED = "That did not work. Please try once more.";

export interface Setting {
  /** Where `cop/demo` is. */
  readonly url: string;
  /** Where a page gets what `xsrf` gives: `cop/sign`. */
  readonly sign: string;
  xsrf(): string | undefined;
  readonly fetched?: typeof fetch;
  readonly timers?: Timers;
}

export interface Demo {
  /** The last that was heard, `null` before. */
  readonly state: ReadonlySignal<DemoState | null>;
  /** Nobody answers just now. */
  readonly away: ReadonlySignal<boolean>;
  /** Something was asked and is not answered yet. */
  readonly busy: ReadonlySignal<boolean>;
  /** Why the last thing asked was not done, or empty. */
  readonly fault: ReadonlySignal<string>;
  /** Ask for something; its answer, `null` where it was not done. */
  ask(act: DemoAct): Promise<DemoState | null>;
  /** The page can be seen, or not: nothing is asked while it cannot. */
  shown(is: boolean): void;
  stop(): void;
}

export function watchDemo(setting: Setting): Demo {
  const { url, sign, xsrf, fetched = fetch.bind(globalThis), timers = browserTimers } = setting;
  const state = signal<DemoState | null>(null);
  const away = signal(false);
  const busy = signal(false);
  const fault = signal("");
  let watching = false;
  let looking = false;
  let missed = 0;
  let timer: unknown;
  /** Requests in the order in which they were made: an older answer that comes late is not heard. */
  let asked = 0;
  let heard = 0;

  async function send(init: RequestInit): Promise<Response | null> {
    const patience = new AbortController();
    const alarm = timers.setTimeout(() => patience.abort(), PATIENT_MS);
    try {
      return await fetched(url, { ...init, cache: "no-store", signal: patience.signal });
    } catch {
      return null;
    } finally {
      timers.clearTimeout(alarm as never);
    }
  }

  /** The state in an answer, and `null` where it is none. */
  async function learn(response: Response | null, turn: number): Promise<DemoState | null> {
    if (!response?.ok) return null;
    const now = (await response.json().catch(() => null)) as DemoState | null;
    if (!now) return null;
    missed = 0;
    away.value = false;
    if (turn > heard) {
      heard = turn;
      state.value = now;
    }
    return now;
  }

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    const turn = ++asked;
    if (!(await learn(await send({ headers: signed(xsrf()) }), turn)) && ++missed >= MISSED)
      away.value = true;
    looking = false;
    again();
  }

  function again(): void {
    timers.clearTimeout(timer as never);
    if (watching) timer = timers.setTimeout(() => void look(), LOOK_MS);
  }

  const post = (act: DemoAct) =>
    send({
      method: "POST",
      headers: { "Content-Type": "application/json", ...signed(xsrf()) },
      body: JSON.stringify(act),
    });

  async function ask(act: DemoAct): Promise<DemoState | null> {
    if (busy.value) return null;
    busy.value = true;
    fault.value = "";
    const turn = ++asked;
    let answer = await post(act);
    if (answer?.status === 403) {
      // A page that was not opened through `cop/host` has no cookie yet.
      await fetched(sign, { cache: "no-store", headers: signed(xsrf()) }).catch(() => undefined);
      answer = await post(act);
    }
    const now = await learn(answer, turn);
    busy.value = false;
    if (!now) fault.value = REFUSED;
    again();
    return now;
  }

  return {
    state,
    away,
    busy,
    fault,
    ask,
    shown(is) {
      if (watching === is) return;
      watching = is;
      timers.clearTimeout(timer as never);
      if (is) void look();
    },
    stop() {
      watching = false;
      timers.clearTimeout(timer as never);
    },
  };
}
