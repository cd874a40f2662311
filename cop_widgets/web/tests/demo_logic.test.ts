import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demoState as state } from "../harness/fixtures_demo";
import { type Box, beside, missing, within } from "../src/demo/beside";
import { followDemo } from "../src/demo/follow";
import { FRESH, keepProgress, keptProgress, moved, offerWords } from "../src/demo/progress";
import { type DemoState, partOf } from "../src/demo/state";
import { STEPS } from "../src/demo/steps";
import { askReset, playing, speedWords, statusWords, timeWords } from "../src/demo/words";
import { storeIn } from "../src/phone/storage";

describe("what the strip says", () => {
  it("is about the status, and does not change with the time: it is read out when it changes", () => {
    expect(statusWords(state(), false)).toBe(statusWords(state({ at_s: 400 }), false));
    const all = (["playing", "paused", "yours", "over"] as const).map((status) =>
      statusWords(state({ status }), false),
    );
    expect(new Set(all).size).toBe(4);
    expect(statusWords(null, false)).toBe("");
    expect(statusWords(state(), true)).toContain("comes back by itself");
  });
  it("does not promise that something is thrown away where it is kept", () => {
    for (const status of ["playing", "paused"] as const) {
      expect(statusWords(state({ status }), false)).toContain("thrown away");
      expect(statusWords(state({ status, kept: true }), false)).toContain("is kept");
      expect(statusWords(state({ status, kept: true }), false)).not.toContain("thrown away");
    }
    expect(askReset(state())).toContain("thrown away");
    expect(askReset(state({ kept: true }))).not.toContain("thrown away");
  });
  it("offers the one thing that makes sense", () => {
    const offers = (status: DemoState["status"]) => playing(state({ status }))?.act ?? null;
    expect((["playing", "paused", "yours", "over"] as const).map(offers)).toEqual([
      "pause",
      "play",
      "play",
      null,
    ]);
    expect(playing(state({ status: "yours" }))?.says).toBe("Let it play on");
  });
  it("tells speeds and times shortly", () => {
    expect([0.5, 1, 4].map(speedWords)).toEqual(["0.5×", "1×", "4×"]);
    expect(timeWords(state({ at_s: 65.9 }))).toBe("1:05 of 15:50");
    expect([partOf(state()), partOf(state({ at_s: 2000 })), partOf(state({ length_s: 0 }))]).toEqual([
      240 / 950,
      1,
      0,
    ]);
  });
});

describe("a demo that was started anew", () => {
  let shown: string | null;
  let went: string[];
  const heard = signal<DemoState | null>(null);
  const resetting = signal(false);
  const tab = storeIn(() => sessionStorage);
  let stop = () => {};
  const load = (shows: string | null) => {
    stop();
    [shown, heard.value, resetting.value, went] = [shows, null, false, []];
    const go = (code: string) => void went.push(code);
    stop = followDemo({ state: heard, resetting, store: tab, shown: () => shown, go });
  };
  const hears = (...gatherings: string[]) => {
    for (const gathering of gatherings) heard.value = state({ gathering });
  };
  beforeEach(() => sessionStorage.clear());
  afterEach(() => stop());

  it("is followed by pages that show it, however often", () => {
    load("K7PQ4M");
    hears("K7PQ4M", "K7PQ4M", "R4TX9B");
    expect(went).toEqual(["R4TX9B"]);
    shown = "R4TX9B";
    hears("R4TX9B", "T2WXYZ");
    expect(went).toEqual(["R4TX9B", "T2WXYZ"]);
  });
  it("is not followed by a page with a gathering of its own, or with none, not even after a reload", () => {
    for (const own of ["QQQQQQ", null]) {
      sessionStorage.clear();
      load("K7PQ4M");
      hears("K7PQ4M");
      shown = own;
      hears("R4TX9B");
      expect(went).toEqual([]);
      load(own);
      hears("T2WXYZ");
      expect(went).toEqual([]);
    }
  });
  it("is followed by a tab that slept and is loaded anew; not by one that opens a former gathering on purpose", () => {
    load("K7PQ4M");
    hears("K7PQ4M");
    load("K7PQ4M");
    hears("R4TX9B");
    expect(went).toEqual(["R4TX9B"]);
    load("K7PQ4M");
    hears("R4TX9B");
    expect(went).toEqual([]);
  });
  it("leads on whoever has started it by the answer alone; without an answer by what is seen later", () => {
    load("K7PQ4M");
    hears("K7PQ4M");
    resetting.value = true;
    hears("R4TX9B");
    expect(went).toEqual([]);
    resetting.value = false;
    expect(went).toEqual(["R4TX9B"]);
  });
});

describe("the tour", () => {
  const refuses = () => {
    throw new DOMException("no", "SecurityError");
  };
  it("has five steps, each with a title, few words and a thing to look at", () => {
    expect(STEPS.length).toBe(5);
    for (const { title, says, at } of STEPS) {
      expect(title.length).toBeLessThan(40);
      expect(says.join(" ").split(" ").length).toBeLessThan(60);
      expect(at.length).toBeGreaterThan(0);
    }
    expect(new Set(STEPS.map(({ title }) => title)).size).toBe(5);
  });
  it("goes on where it was left, after a reload too", () => {
    localStorage.clear();
    const store = storeIn(() => localStorage);
    expect(keptProgress(store)).toEqual(FRESH);
    const second = moved({ at: 0, open: true, known: true }, 1);
    keepProgress(store, { ...second, open: false });
    const again = keptProgress(storeIn(() => localStorage));
    expect(again).toEqual({ at: 1, open: false, known: true });
    expect(offerWords(again)).toBe("Go on with the tour");
  });
  it("works where nothing can be kept, and with what makes no sense", () => {
    const store = storeIn(refuses);
    keepProgress(store, { at: 2, open: true, known: true });
    expect(keptProgress(store).at).toBe(2);
    for (const odd of ["{", "7", '"x"', '{"at": "1"}', '{"at": 1.5}', "null"]) {
      localStorage.setItem("cop.tour", odd);
      expect(keptProgress(storeIn(() => localStorage))).toEqual(FRESH);
    }
    localStorage.setItem("cop.tour", '{"at": 99, "open": "yes"}');
    expect(keptProgress(storeIn(() => localStorage))).toEqual({ at: 4, open: false, known: true });
  });
  it("ends after its last step, and begins anew another time; back stops at the first", () => {
    expect(moved({ at: 4, open: true, known: true }, 1)).toEqual({ at: 0, open: false, known: true });
    expect(moved({ at: 0, open: true, known: true }, -1).at).toBe(0);
  });
  it("is offered, gone on with or left", () => {
    const offers = [FRESH, { ...FRESH, at: 2 }, { at: 2, open: true, known: true }].map(offerWords);
    expect(offers).toEqual(["Take the tour", "Go on with the tour", "Leave the tour"]);
  });
});

describe("the card", () => {
  const room: Box = { left: 12, top: 60, width: 1416, height: 828 };
  const card = { width: 368, height: 360 };
  const overlap = (spot: { left: number; top: number }, target: Box) => within({ ...spot, ...card }, target);
  it.each<[string, Box]>([
    ["a board on the left", { left: 16, top: 280, width: 990, height: 450 }],
    ["a desk on the right", { left: 900, top: 260, width: 500, height: 520 }],
    ["something wide at the top", { left: 16, top: 70, width: 1400, height: 120 }],
    ["something wide at the bottom", { left: 16, top: 700, width: 1400, height: 150 }],
    ["something that hangs out at the bottom", { left: 900, top: 700, width: 500, height: 600 }],
  ])("does not lie on %s, and stays in the room", (_, target) => {
    const spot = beside(target, card, room);
    expect(overlap(spot, target)).toBeNull();
    expect(spot.left).toBeGreaterThanOrEqual(room.left);
    expect(spot.top).toBeGreaterThanOrEqual(room.top);
    expect(spot.left + card.width).toBeLessThanOrEqual(room.left + room.width);
    expect(spot.top + card.height).toBeLessThanOrEqual(room.top + room.height);
  });
  it("stands in the corner where nothing is to be seen, or where there is no room beside", () => {
    const corner = { left: 1060, top: 528 };
    expect(beside(null, card, room)).toEqual(corner);
    expect(beside(room, card, room)).toEqual(corner);
  });
  it("has what it speaks of scrolled into view: all of it where there is room, else its beginning", () => {
    const free: Box = { left: 0, top: 100, width: 400, height: 500 };
    const at = (top: number, height: number): Box => ({ left: 0, top, width: 400, height });
    expect(missing(at(150, 300), free)).toBe(0);
    expect(missing(at(500, 200), free)).toBe(110);
    expect(missing(at(50, 200), free)).toBe(-60);
    expect(missing(at(300, 900), free)).toBe(190);
  });
});
