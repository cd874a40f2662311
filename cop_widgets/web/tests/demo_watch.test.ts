import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { demoState as state } from "../harness/fixtures_demo";
import type { DemoState } from "../src/demo/state";
import { type Demo, LOOK_MS, REFUSED, watchDemo } from "../src/demo/watch";

type Answer = () => Promise<Response> | Response;
const says =
  (more: Partial<DemoState> = {}): Answer =>
  () =>
    new Response(JSON.stringify(state(more)));
const gone: Answer = () => Promise.reject(new TypeError("nobody there"));

let answer: Answer;
let demo: Demo;
const asked: { url: string; method: string; body: unknown; token: string | null }[] = [];
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  answer = says();
  demo = watchDemo({
    url: "/user/mele/cop/demo",
    sign: "/user/mele/cop/sign",
    xsrf: () => "2|abc",
    fetched: (async (url: string, init: RequestInit = {}) => {
      asked.push({
        url,
        method: init.method ?? "GET",
        body: init.body ? JSON.parse(String(init.body)) : null,
        token: new Headers(init.headers).get("X-XSRFToken"),
      });
      return answer();
    }) as typeof fetch,
  });
});
afterEach(() => {
  demo.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("the demo's state", () => {
  it("is asked for every two seconds while the page can be seen, and not while it cannot", async () => {
    expect(asked.length).toBe(0);
    demo.shown(true);
    await pass(0);
    expect(demo.state.value).toEqual(state());
    await pass(LOOK_MS * 3 + 50);
    expect(asked.length).toBe(4);
    demo.shown(false);
    await pass(LOOK_MS * 20);
    expect(asked.length).toBe(4);
    answer = says({ status: "yours" });
    demo.shown(true);
    await pass(0);
    expect(asked.length).toBe(5);
    expect(demo.state.value?.status).toBe("yours");
  });

  it("stays while the server is away, which is said from the second time on, and is there again by itself", async () => {
    demo.shown(true);
    await pass(0);
    answer = gone;
    await pass(LOOK_MS + 10);
    expect(demo.away.value).toBe(false);
    await pass(LOOK_MS);
    expect(demo.away.value).toBe(true);
    expect(demo.state.value).toEqual(state());
    answer = () => new Response("<html>Bad gateway", { status: 502 });
    await pass(LOOK_MS * 5);
    expect(demo.away.value).toBe(true);
    answer = says({ at_s: 300 });
    await pass(LOOK_MS);
    expect([demo.away.value, demo.state.value?.at_s]).toEqual([false, 300]);
  });

  it("is not asked for again when the page was hidden while it was on its way", async () => {
    let late = (_: Response) => {};
    answer = () => new Promise<Response>((resolve) => (late = resolve));
    demo.shown(true);
    await pass(10);
    demo.shown(false);
    late(new Response(JSON.stringify(state())));
    await pass(LOOK_MS * 5);
    expect(asked.length).toBe(1);
  });

  it("is not taken from an answer that is none", async () => {
    answer = () => new Response("<html>log in, please");
    demo.shown(true);
    await pass(LOOK_MS * 2 + 10);
    expect([demo.state.value, demo.away.value]).toEqual([null, true]);
  });
});

describe("asking", () => {
  it("carries what the server wants, and what it answers is seen at once", async () => {
    answer = says({ status: "paused" });
    expect(await demo.ask({ do: "pause" })).toEqual(state({ status: "paused" }));
    expect(asked).toEqual([
      { url: "/user/mele/cop/demo", method: "POST", body: { do: "pause" }, token: "2|abc" },
    ]);
    expect(demo.state.value?.status).toBe("paused");
    await demo.ask({ do: "speed", speed: 2 });
    expect(asked[1]?.body).toEqual({ do: "speed", speed: 2 });
  });

  it("gets the cookie where it is missing, and asks once more", async () => {
    let first = true;
    answer = () => {
      const refused = first;
      first = false;
      return refused ? new Response("{}", { status: 403 }) : new Response(JSON.stringify(state()));
    };
    expect(await demo.ask({ do: "play" })).not.toBeNull();
    expect(asked.map(({ url, method }) => `${method} ${url}`)).toEqual([
      "POST /user/mele/cop/demo",
      "GET /user/mele/cop/sign",
      "POST /user/mele/cop/demo",
    ]);
  });

  it("says calmly that it was not done, until the next time", async () => {
    answer = gone;
    expect(await demo.ask({ do: "reset" })).toBeNull();
    expect([demo.fault.value, demo.busy.value]).toEqual([REFUSED, false]);
    answer = says();
    await demo.ask({ do: "reset" });
    expect(demo.fault.value).toBe("");
  });

  it("is done once at a time", async () => {
    let done = (_: Response) => {};
    answer = () => new Promise<Response>((resolve) => (done = resolve));
    const first = demo.ask({ do: "reset" });
    expect(await demo.ask({ do: "reset" })).toBeNull();
    done(new Response(JSON.stringify(state({ gathering: "R4TX9B" }))));
    expect((await first)?.gathering).toBe("R4TX9B");
    expect(asked.length).toBe(1);
  });

  it("is not undone on the screen by a look that began before and comes later", async () => {
    let late = (_: Response) => {};
    answer = () => new Promise<Response>((resolve) => (late = resolve));
    demo.shown(true);
    await pass(0);
    answer = says({ status: "paused" });
    await demo.ask({ do: "pause" });
    late(new Response(JSON.stringify(state({ status: "playing" }))));
    await pass(10);
    expect(demo.state.value?.status).toBe("paused");
  });
});
