import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wall } from "../harness/fixtures_balance";
import type { WallScreen } from "../src/generated/messages";
import { leavesWall } from "../src/lib/wall_keys";
import { boxOf, elapsedMs, floorOf, leftWords, together, turnMs } from "../src/lib/wall_words";
import wallView from "../src/views/wall_view";
import { countingListeners, FakeModel } from "./fake_model";

const MIN = 60_000;
let cleanup = () => {};
async function shows(screen: WallScreen | null) {
  const model = new FakeModel({ screen, options: {}, trouble: null });
  const el = document.createElement("div");
  document.body.append(el);
  cleanup = wallView.render({ model, el });
  await settled();
  return { model, el, text: () => el.textContent ?? "" };
}
const settled = () => vi.advanceTimersByTimeAsync(50);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  cleanup = () => {};
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("who has the floor", () => {
  it("is never blank, and has no name unless names are shown", () => {
    expect(floorOf(wall({ people: 12 })).says).toBe("Someone has the floor");
    expect(floorOf(wall({ people: 12, names: true })).says).toBe("Mele");
    expect(floorOf(wall({ people: 12 }, { floor: [] })).says).toBe("The floor is open");
    expect(floorOf(wall({ people: 12, phase: "paused" })).says).toBe("Take a breath");
    expect(floorOf(wall({ people: 12, phase: "ended" })).says).toBe("Thank you, everyone");
    expect(floorOf(wall({ people: 12, phase: "planned" })).says).toBe("We begin soon");
  });
  it("names those who speak together, up to three", () => {
    const two = { since_ms: 0, before_ms: 0, person: null, name: null };
    expect(floorOf(wall({ people: 12 }, { floor: [two, two] })).says).toBe("2 people have the floor");
    expect(together(["Mele", "Hana", "Jo"])).toBe("Mele, Hana and Jo");
    expect(together(["Mele", "Hana", "Jo", "Sam", "Tui"])).toBe("Mele, Hana and 3 more");
  });
});

describe("the clocks", () => {
  const clock = { ...wall({ people: 3 }).clock, now_ms: 1000, elapsed_ms: 42 * MIN };
  it("run while the gathering does, and stand still while paused", () => {
    expect(elapsedMs(clock, 1000 + MIN)).toBe(43 * MIN);
    expect(elapsedMs({ ...clock, phase: "paused" }, 1000 + MIN)).toBe(42 * MIN);
  });
  it("say what is left, kindly", () => {
    expect(leftWords(clock, 1000)).toBe("48 min left");
    expect(leftWords({ ...clock, elapsed_ms: 90 * MIN }, 1000)).toBe("time to come to a close");
    expect(leftWords({ ...clock, elapsed_ms: 95 * MIN }, 1000)).toBe("5 min over");
    expect(leftWords({ ...clock, planned_ms: null }, 1000)).toBeNull();
  });
  it("count a turn on after a pause", () => {
    expect(turnMs([{ since_ms: 5000, before_ms: 60_000, person: null, name: null }], 9000)).toBe(64_000);
    expect(turnMs([], 9000)).toBe(0);
  });
  it("have a soft box or none", () => {
    expect(boxOf(30_000, 60_000)).toEqual({ part: 0.5, over: false });
    expect(boxOf(90_000, 60_000)).toEqual({ part: 1, over: true });
    expect(boxOf(90_000, null)).toBeNull();
  });
});

describe("the wall", () => {
  it("shows title, floor, clock, table and sentence; no name that is not there", async () => {
    const { el, text } = await shows(wall({ people: 12 }));
    for (const part of [
      "Thursday gathering",
      "Play and place",
      "42 min",
      "48 min left",
      "Someone has the floor",
    ])
      expect(text()).toContain(part);
    expect(text()).toContain("as if about 6 of 12 voices");
    expect(text()).toContain("The table shows how evenly we are heard, not who is best.");
    expect(text()).not.toMatch(/Mele|Hana/);
    expect(el.querySelectorAll(".seat")).toHaveLength(12);
  });
  it("ticks the turn's clock without telling a screen reader", async () => {
    const { el } = await shows(wall({ people: 12 }));
    const clock = el.querySelector(".turn-clock");
    const status = el.querySelector(".floor [role=status]")?.textContent;
    const before = clock?.textContent;
    await vi.advanceTimersByTimeAsync(2000);
    expect(clock?.textContent).not.toBe(before);
    expect(clock?.getAttribute("aria-live")).toBe("off");
    expect(el.querySelector(".floor [role=status]")?.textContent).toBe(status);
  });
  it("goes back by w, by Escape and by the button", async () => {
    const { model, el } = await shows(wall({ people: 12 }));
    const root = el.firstElementChild as HTMLElement;
    vi.spyOn(root, "getClientRects").mockReturnValue([{}] as unknown as DOMRectList);
    const modes = () => model.sent.filter((message) => message.type === "mode");
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "w" }));
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "w", ctrlKey: true }));
    el.querySelector<HTMLButtonElement>(".leave")?.click();
    expect(modes().map((message) => message.mode)).toEqual(["facilitator", "facilitator", "facilitator"]);
  });
  it("leaves keys alone while it is hidden or somebody types", () => {
    const root = document.createElement("div");
    document.body.append(root);
    const boxes = vi.spyOn(root, "getClientRects").mockReturnValue([{}] as unknown as DOMRectList);
    const press = (more: object) => leavesWall(new KeyboardEvent("keydown", { key: "w", ...more }), root);
    expect(press({})).toBe(true);
    expect(press({ repeat: true })).toBe(false);
    boxes.mockReturnValue([] as unknown as DOMRectList);
    expect(press({})).toBe(false);
    const field = document.createElement("input");
    boxes.mockReturnValue([{}] as unknown as DOMRectList);
    expect(
      leavesWall(
        {
          ...new KeyboardEvent("keydown"),
          key: "w",
          ctrlKey: false,
          metaKey: false,
          altKey: false,
          repeat: false,
          defaultPrevented: false,
          target: field,
        },
        root,
      ),
    ).toBe(false);
  });
  it("says so when the connection is lost", async () => {
    const { text } = await shows(wall({ people: 12 }));
    await vi.advanceTimersByTimeAsync(12_000);
    expect(text()).toContain("The connection was lost. Everything tapped so far is kept. Reload the page.");
  });
  it("leaves no listener, timer or element behind", async () => {
    const count = countingListeners();
    const { model, el } = await shows(wall({ people: 12, names: true }));
    cleanup();
    expect([count.left(), model.listeners, vi.getTimerCount(), el.childElementCount]).toEqual([0, 0, 0, 0]);
    count.restore();
  });
});
