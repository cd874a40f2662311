import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HELD_BACK_MS, HIDDEN_MS, SILENCE_MS, startLive } from "../src/phone/live";

const timers = {
  now: () => Date.now(),
  setTimeout: (ring: () => void, ms: number) => setTimeout(ring, ms),
  clearTimeout: (timer: never) => clearTimeout(timer),
};
const SCREEN = "event: room\ndata: {}\n\n";

/** A server that can be told what to answer, and whose streams are fed by hand. */
function serve(state: { status?: number; silent?: boolean; down?: boolean } = {}) {
  const streams: { say(text: string): void; end(): void; aborted(): boolean }[] = [];
  const polls: string[] = [];
  const told: string[] = [];
  const connected: boolean[] = [];
  const refused: number[] = [];
  const how = { status: 200, silent: false, down: false, poll: 200, ...state };
  const source = {
    events(_after: string, signal: AbortSignal): Promise<Response> {
      if (how.down) return Promise.reject(new TypeError("no network"));
      if (how.silent)
        return new Promise((_, reject) =>
          signal.addEventListener("abort", () => reject(new Error("aborted"))),
        );
      if (how.status !== 200)
        return Promise.resolve(new Response('{"code":"x","text":"Please come in."}', { status: how.status }));
      let out!: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          out = controller;
        },
      });
      let aborted = false;
      signal.addEventListener("abort", () => {
        if (!aborted) out.error(new Error("aborted"));
        aborted = true;
      });
      streams.push({
        say: (text) => out.enqueue(new TextEncoder().encode(text)),
        end: () => {
          aborted = true;
          out.close();
        },
        aborted: () => aborted,
      });
      return Promise.resolve(new Response(body, { headers: { "Content-Type": "text/event-stream" } }));
    },
    poll(after: string, wait_s: number, signal: AbortSignal) {
      polls.push(after);
      const body = { at: "7.0", told: [{ event: "room", data: "{}" }] };
      const reply = { status: how.poll, body: how.poll === 200 ? body : null, text: "", pause_ms: 0 };
      return new Promise<typeof reply>((resolve) => {
        const timer = setTimeout(() => resolve(reply), wait_s * 1000);
        signal.addEventListener("abort", () => clearTimeout(timer));
      });
    },
  };
  const live = startLive(
    source,
    {
      told: ({ event }) => told.push(event),
      connected: (is) => connected.push(is),
      refused: (status) => refused.push(status),
    },
    timers,
    () => 1,
  );
  return { live, streams, polls, told, connected, refused, how };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let page: ReturnType<typeof serve>;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  page.live.stop();
  await pass(0);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it("tells what comes, and opens the stream again when it ends", async () => {
  page = serve();
  await pass(0);
  page.streams[0]?.say(SCREEN);
  await pass(0);
  expect(page.told).toEqual(["room"]);
  expect(page.connected.at(-1)).toBe(true);
  page.streams[0]?.end();
  await pass(900);
  expect(page.streams).toHaveLength(1);
  await pass(200);
  expect(page.streams).toHaveLength(2);
});

it("takes a stream without a heartbeat for dead", async () => {
  page = serve();
  await pass(0);
  page.streams[0]?.say(": beat\n\n");
  await pass(SILENCE_MS - 10);
  page.streams[0]?.say(": beat\n\n");
  await pass(SILENCE_MS - 10);
  expect(page.streams).toHaveLength(1);
  await pass(2000);
  expect(page.streams[0]?.aborted()).toBe(true);
  expect(page.streams).toHaveLength(2);
});

it("polls where a first stream is held back on its way", async () => {
  page = serve({ silent: true });
  await pass(HELD_BACK_MS + 1100);
  expect(page.polls).toEqual(["", "7.0"]);
  expect(page.told).toEqual(["room"]);
  expect(page.connected.at(-1)).toBe(true);
});

it("keeps trying while there is no network, and at once when it is back", async () => {
  page = serve({ down: true });
  await pass(60_000);
  expect(page.streams).toHaveLength(0);
  expect(page.connected.at(-1)).toBe(false);
  page.how.down = false;
  page.live.wake();
  await pass(0);
  expect(page.streams).toHaveLength(1);
});

it("is back within three seconds after a server that was away for twenty", async () => {
  page = serve({ down: true });
  await pass(20_000);
  page.how.down = false;
  await pass(3000);
  expect(page.streams).toHaveLength(1);
});

it("lets go when hidden for a while, not at once, and asks anew when shown", async () => {
  page = serve();
  await pass(0);
  page.streams[0]?.say(SCREEN);
  page.live.shown(false);
  await pass(HIDDEN_MS - 20_000);
  page.streams[0]?.say(": beat\n\n");
  await pass(19_000);
  expect(page.streams[0]?.aborted()).toBe(false);
  await pass(2000);
  expect(page.streams[0]?.aborted()).toBe(true);
  page.live.shown(true);
  await pass(0);
  expect(page.streams).toHaveLength(2);
});

it("does not give up a stream that is heard when it is shown again soon", async () => {
  page = serve();
  await pass(0);
  page.streams[0]?.say(SCREEN);
  await pass(100);
  page.live.shown(false);
  page.live.shown(true);
  await pass(HIDDEN_MS - SILENCE_MS);
  expect(page.streams).toHaveLength(1);
});

it("leaves a young try alone when it is woken, as every page is when it is shown first", async () => {
  page = serve({ silent: true });
  await pass(1000);
  page.how.silent = false;
  page.live.wake();
  await pass(0);
  expect(page.streams).toHaveLength(0);
  await pass(2500);
  page.live.wake();
  await pass(0);
  expect(page.streams).toHaveLength(1);
});

it.each([401, 403, 404])("stops at %i", async (status) => {
  page = serve({ status });
  await pass(120_000);
  page.live.wake();
  await pass(1000);
  expect(page.refused).toEqual([status]);
});
