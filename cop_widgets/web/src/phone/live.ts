/**
 * Keeps a page's screens up to date: one stream of events, opened again whenever it ends; where a proxy holds the
 * stream back, long polls. Hidden for a while it lets go, shown again it asks for all anew.
 */
import type { Timers } from "../lib/clock";
import { isOk, type Reply } from "./api";
import { backoff } from "./backoff";
import { isStream, pauseOf, troubleIn } from "./ours";
import { startReader, type Told } from "./sse";

/** The server sends at least a heartbeat every 15 s. */
export const SILENCE_MS = 25_000;
/** A first stream without a byte for so long is held back on its way. */
export const HELD_BACK_MS = 5000;
export const HIDDEN_MS = 30_000;
/** A try that has no answer for so long is given up for a new one when there is reason to. */
const PATIENT_MS = 3000;
export const POLL_S = 20;

export interface Source {
  events(after: string, signal: AbortSignal): Promise<Response>;
  /** One long poll; `told` are its screens as a stream would have told them, `at` where to go on. */
  poll(
    after: string,
    wait_s: number,
    signal: AbortSignal,
  ): Promise<Reply<{ at: string; told: readonly Told[] }>>;
}

export interface Ears {
  told(event: Told): void;
  /** Whether the server is heard just now. */
  connected(is: boolean): void;
  /** Somebody else has answered in its place: it does not run. */
  stopped?(): void;
  /** The server has answered with a status that no trying again will change: 401, 403, 404. */
  refused(status: number, text: string): void;
}

export interface Live {
  /** The network or the page is back: try at once. */
  wake(): void;
  /** The page can be seen, or not. */
  shown(is: boolean): void;
  stop(): void;
}

const FINAL = new Set([401, 403, 404]);

export function startLive(source: Source, ears: Ears, timers: Timers, random = Math.random): Live {
  let going: AbortController | null = null;
  let stopped = false;
  let polls = false;
  let everHeard = false;
  let tries = 0;
  /** When the last byte came, or, before any, when it was asked for. */
  let since = 0;
  let answered = false;
  let again: unknown;
  let hiding: unknown;

  const heard = () => {
    since = timers.now();
    answered = true;
    everHeard = true;
    tries = 0;
    ears.connected(true);
  };
  const refuse = (status: number, text: string) => {
    stop();
    ears.connected(false);
    ears.refused(status, text);
  };
  /** Over for now; the next try comes by itself. */
  const over = (mine: AbortController, pause_ms = 0) => {
    if (going !== mine) return;
    going = null;
    mine.abort();
    if (tries) ears.connected(false);
    again = timers.setTimeout(open, Math.max(pause_ms, backoff(tries++, random())));
  };

  async function stream(mine: AbortController) {
    let alarm: unknown;
    const arm = (ms: number, ring: () => void) => {
      timers.clearTimeout(alarm as never);
      alarm = timers.setTimeout(ring, ms);
    };
    arm(everHeard ? SILENCE_MS : HELD_BACK_MS, () => {
      polls = !everHeard;
      if (polls) tries = 0;
      over(mine);
    });
    try {
      const response = await source.events("", mine.signal);
      if (!isStream(response)) return await refusedStream(response, mine);
      if (!response.body) {
        polls = true;
        return over(mine);
      }
      await read(response.body, mine, () => {
        heard();
        arm(SILENCE_MS, () => over(mine));
      });
    } catch {
      // Broken off: by the network, by the server, or by ourselves.
    } finally {
      timers.clearTimeout(alarm as never);
    }
    over(mine);
  }

  /** No stream: our server says why not, or it is not our server that answers. */
  async function refusedStream(response: Response, mine: AbortController) {
    const trouble = troubleIn(await response.text());
    if (going !== mine) return;
    if (!trouble) ears.stopped?.();
    if (trouble && FINAL.has(response.status)) refuse(response.status, trouble.text);
    else over(mine, pauseOf(response.headers.get("Retry-After")));
  }

  async function read(body: ReadableStream<Uint8Array>, mine: AbortController, onBytes: () => void) {
    const reader = startReader();
    const decoder = new TextDecoder();
    const bytes = body.getReader();
    for (;;) {
      const { done, value } = await bytes.read();
      if (done || going !== mine) return;
      onBytes();
      for (const event of reader.feed(decoder.decode(value, { stream: true }))) ears.told(event);
    }
  }

  async function poll(mine: AbortController) {
    let after = "";
    while (going === mine) {
      const reply = await source.poll(after, after ? POLL_S : 0, mine.signal);
      if (going !== mine) return;
      if (reply.stopped) ears.stopped?.();
      if (FINAL.has(reply.status)) return refuse(reply.status, reply.text);
      if (!isOk(reply) || !reply.body) {
        over(mine, reply.pause_ms);
        return;
      }
      heard();
      for (const event of reply.body.told) ears.told(event);
      after = reply.body.at;
    }
  }

  function open() {
    timers.clearTimeout(again as never);
    if (stopped || going) return;
    const mine = new AbortController();
    going = mine;
    since = timers.now();
    answered = false;
    void (polls ? poll(mine) : stream(mine));
  }
  const close = () => {
    timers.clearTimeout(again as never);
    const was = going;
    going = null;
    was?.abort();
  };
  const wake = () => {
    if (stopped) return;
    // After sleep a dead connection can look alive for minutes.
    if (going && timers.now() - since < (answered ? SILENCE_MS : PATIENT_MS)) return;
    close();
    tries = 0;
    open();
  };
  function stop() {
    stopped = true;
    timers.clearTimeout(hiding as never);
    close();
  }
  open();
  return {
    wake,
    shown(is) {
      timers.clearTimeout(hiding as never);
      if (is) wake();
      else if (!stopped) hiding = timers.setTimeout(close, HIDDEN_MS);
    },
    stop,
  };
}
