/** Where the wall's screens come from: a stream, and, where a proxy holds that back, a look every few seconds. */
import type { WallScreen } from "../generated/messages";
import type { Reply } from "../phone/api";
import type { Source } from "../phone/live";
import type { Told } from "../phone/sse";

const LOOK_MS = 2000;

/** `url` is the API's address of this gathering's wall. */
export function wallSource(
  url: string,
  wait: (ms: number, signal: AbortSignal) => Promise<void> = later,
): Source {
  return {
    events: (_, signal) => fetch(`${url}/events`, { signal, cache: "no-store" }),
    async poll(after, _, signal): Promise<Reply<{ at: string; told: readonly Told[] }>> {
      if (after) await wait(LOOK_MS, signal);
      try {
        const response = await fetch(url, { signal, cache: "no-store" });
        const data = await response.text();
        const body = response.ok ? { at: at(data), told: [{ event: "wall", data }] } : null;
        return { status: response.status, text: "", pause_ms: 0, body } as Reply<{
          at: string;
          told: Told[];
        }>;
      } catch {
        return { status: 0, text: "", pause_ms: 0, body: null };
      }
    },
  };
}

const at = (data: string): string => String((JSON.parse(data) as WallScreen).seq);

function later(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
