import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PING_MS, PONG_MS } from "../src/lib/link";
import { lostWords } from "../src/lib/lost_words";
import { type Stage, view } from "../src/lib/mount";
import { KEEP_MS, unsentKey } from "../src/lib/unsent";
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
  sessionStorage.clear();
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
    const answer = stage.link.request({ type: "save" });
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await answer).toMatchObject({ type: "refused", code: "no_answer" });
    cleanup();
  });

  it("gives up on a command only while somebody answers; without a connection it waits", async () => {
    const { model, cleanup } = mounted();
    let answered = false;
    void stage.link.command({ kind: "undo" }, "a").then(() => {
      answered = true;
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([answered, stage.link.unsent.value]).toEqual([false, 1]);
    const pong = setInterval(() => model.says({ type: "pong" }), 2000);
    await vi.advanceTimersByTimeAsync(60_000);
    clearInterval(pong);
    expect([answered, stage.link.unsent.value]).toEqual([true, 0]);
    cleanup();
  });

  it("is lost at once when the page says so, and asks when it is open again", async () => {
    const { model, root, cleanup } = mounted();
    model.says({ type: "pong" });
    const page = (detail: string) => document.dispatchEvent(new CustomEvent("cop:connection", { detail }));
    page("lost");
    expect(root.dataset.connected).toBe("false");
    const pings = model.sent.length;
    page("open");
    expect([model.sent.length, stage.link.connection.value]).toEqual([pings + 1, "lost"]);
    model.says({ type: "pong" });
    expect(root.dataset.connected).toBe("true");
    cleanup();
  });

  it("sends unanswered commands again after a reload, under the same ids, until they are answered", async () => {
    const before = mounted();
    before.model.says({ type: "pong" });
    void stage.link.command({ kind: "undo" }, "a");
    void stage.link.command({ kind: "redo" }, "b");
    void stage.link.request({ type: "save" }, "c");
    before.model.says({ type: "done", id: "b", seq: 3 });
    await settled();
    before.cleanup();

    const after = mounted();
    expect(stage.link.unsent.value).toBe(1);
    after.model.says({ type: "pong" });
    const again = after.model.sent.filter(({ type }) => type !== "ping");
    expect(again).toEqual([{ type: "command", command: { kind: "undo" }, id: "a" }]);
    after.model.says({ type: "refused", id: "a", code: "not_now", text: "There is nothing to undo." });
    await settled();
    expect([stage.link.unsent.value, stage.link.late.value]).toEqual([0, "There is nothing to undo."]);
    after.cleanup();
  });

  it("lets go of commands older than ten minutes", async () => {
    const before = mounted();
    void stage.link.command({ kind: "undo" }, "a");
    before.cleanup();
    await vi.advanceTimersByTimeAsync(KEEP_MS + 1);
    const after = mounted();
    after.model.says({ type: "pong" });
    expect(after.model.sent.filter(({ type }) => type === "command")).toEqual([]);
    after.cleanup();
  });
});

describe("what is kept", () => {
  it("is kept by the gathering, else by the page's address", () => {
    const page = { pathname: "/x", search: "?a=1" };
    expect(unsentKey({ pathname: "/x", search: "?gathering=k7&screen=wall" }, null)).toBe("cop.unsent K7");
    expect(unsentKey(page, { header: { code: "K7" } })).toBe("cop.unsent K7");
    expect(unsentKey(page, null)).toBe("cop.unsent /x?a=1");
  });

  it("is said truly when the connection was lost", () => {
    expect([0, 1, 3].map(lostWords)).toEqual([
      "The connection was lost. Everything tapped so far is kept. Reload the page.",
      "The connection was lost. 1 tap is not saved yet; it will be sent again after you reload the page.",
      "The connection was lost. 3 taps are not saved yet; they will be sent again after you reload the page.",
    ]);
  });
});
