/** Where the wall's screens come from: a stream, and, where a proxy holds that back, a look every few seconds. */
import type { WallScreen } from "../generated/messages";
import { type Reply, reply } from "../phone/api";
import type { Source } from "../phone/live";
import { STAY } from "../phone/ours";
import type { Told } from "../phone/sse";

const LOOK_MS = 2000;

/** `url` is the API's address of this gathering's wall. */
export function wallSource(
  url: string,
  wait: (ms: number, signal: AbortSignal) => Promise<void> = later,
): Source {
  return {
    events: (_, signal) => fetch(`${url}/events`, { ...STAY, signal, cache: "no-store" }),
    async poll(after, _, signal): Promise<Reply<{ at: string; told: readonly Told[] }>> {
      if (after) await wait(LOOK_MS, signal);
      try {
        const response = await fetch(url, { ...STAY, signal, cache: "no-store" });
        const { status } = response;
        const data = await response.text();
        const seen = reply<WallScreen>({ status, text: data, pause_ms: 0 });
        const body = seen.body && { at: String(seen.body.seq), told: [{ event: "wall", data }] };
        return { ...seen, body };
      } catch {
        return { status: 0, text: "", pause_ms: 0, body: null };
      }
    },
  };
}

function later(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
