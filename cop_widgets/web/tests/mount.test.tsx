import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PING_MS, PONG_MS } from "../src/lib/link";
import { type Stage, view } from "../src/lib/mount";
import { FakeModel } from "./fake_model";

type Shown = { seq: number; clock: { now_ms: number } };
let stage: Stage<Shown>;
function Probe(props: { stage: Stage<Shown> }) {
  stage = props.stage;
  return <p>{stage.screen.value?.seq ?? "nothing yet"}</p>;
}

function mounted(state: Record<string, unknown> = {}) {
  const model = new FakeModel(state);
  const el = document.createElement("div");
  const cleanup = view<Shown>("probe_view", Probe).render({ model, el });
  return { model, el, cleanup, root: el.firstElementChild as HTMLElement };
}
const settled = () => vi.advanceTimersByTimeAsync(20);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("view", () => {
  it("shows the screen and says its seq", async () => {
    const { model, root, cleanup } = mounted();
    await settled();
    expect(root.className).toBe("cop cop-probe-view");
    expect(root.textContent).toBe("nothing yet");
    model.set("screen", { seq: 7, clock: { now_ms: Date.now() } });
    await settled();
    expect(root.dataset.seq).toBe("7");
    expect(root.textContent).toBe("7");
    cleanup();
  });

  it("leaves no listener, timer or element behind", async () => {
    const { model, el, cleanup } = mounted();
    void stage.link.command({ kind: "undo" });
    await settled();
    expect(model.listeners).toBeGreaterThan(0);
    cleanup();
    expect(model.listeners).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(el.childElementCount).toBe(0);
  });

  it("learns the server's time from screens, taking the smallest delay", () => {
    const { model, cleanup } = mounted();
    model.set("screen", { seq: 1, clock: { now_ms: Date.now() + 900 } });
    model.set("screen", { seq: 2, clock: { now_ms: Date.now() + 1000 } });
    model.set("screen", { seq: 3, clock: { now_ms: Date.now() + 700 } });
    expect(stage.clock.now() - Date.now()).toBe(1000);
    cleanup();
  });
});

describe("link", () => {
  it("is live after a pong, lost after a silence, and live again", async () => {
    const { model, root, cleanup } = mounted();
    expect(model.sent[0]).toEqual({ type: "ping" });
    expect(root.dataset.connected).toBe("false");
    model.says({ type: "pong" });
    expect(root.dataset.connected).toBe("true");
    await vi.advanceTimersByTimeAsync(PING_MS + PONG_MS);
    expect(stage.link.connection.value).toBe("lost");
    model.says({ type: "pong" });
    expect(stage.link.connection.value).toBe("live");
    cleanup();
  });

  it("answers by id, and refusals too", async () => {
    const { model, cleanup } = mounted();
    const done = stage.link.command({ kind: "undo" }, "a");
    const refused = stage.link.command({ kind: "redo" }, "b");
    model.says({ type: "refused", id: "b", code: "nothing_to_redo", text: "There is nothing to redo." });
    model.says({ type: "done", id: "a", seq: 5 });
    expect(await done).toEqual({ type: "done", id: "a", seq: 5 });
    expect(await refused).toMatchObject({ code: "nothing_to_redo" });
    cleanup();
  });

  it("sends what was not answered again, under the same id, when the connection is back", async () => {
    const { model, cleanup } = mounted();
    model.says({ type: "pong" });
    void stage.link.command({ kind: "undo" }, "a");
    await vi.advanceTimersByTimeAsync(PING_MS + PONG_MS);
    model.says({ type: "pong" });
    expect(model.sent.filter((message) => message.id === "a")).toHaveLength(2);
    cleanup();
  });

  it("gives up on a request after half a minute", async () => {
    const { cleanup } = mounted();
    const answer = stage.link.command({ kind: "undo" });
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await answer).toMatchObject({ type: "refused", code: "no_answer" });
    cleanup();
  });
});
