import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wall } from "../harness/fixtures_balance";
import { agenda, cases, prompted, readings, response } from "../harness/fixtures_scenes";
import { link, round } from "../harness/fixtures_way";
import { noFrame, openFloor } from "../harness/fixtures_whole";
import { wholeMinutes } from "../src/components/calm_ring";
import { soManyWords } from "../src/components/prompt_show";
import { segmentMs } from "../src/components/wall_agenda";
import type { FrameWall, WallScreen } from "../src/generated/messages";
import { chairRoom, shortNamesIn } from "../src/lib/chairs";
import { dayOfWeek } from "../src/lib/dates";
import { leftOut } from "../src/lib/fit_cards";
import { agreedWords, sceneOf, segmentLeft, shownBy, voteBeside } from "../src/lib/wall_scene";
import { cloud, roughly } from "../src/lib/word_cloud";
import wallView from "../src/views/wall_view";
import { countingListeners, FakeModel } from "./fake_model";

const MIN = 60_000;
let cleanup = () => {};
async function shows(screen: WallScreen, options: Record<string, unknown> = {}) {
  const model = new FakeModel({ screen, options, trouble: null });
  const el = document.createElement("div");
  document.body.append(el);
  cleanup = wallView.render({ model, el });
  await settled();
  return { model, el, text: () => el.textContent ?? "" };
}
const settled = () => vi.advanceTimersByTimeAsync(50);
const seen = (more: Partial<WallScreen>) => wall({ people: 12 }, more);
const stage = (of: FrameWall["stage"], more: Partial<FrameWall> = {}): FrameWall => ({
  ...noFrame,
  stage: of,
  ...more,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  cleanup = () => {};
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("the scene", () => {
  it("is what was put on the wall, and the table where there is nothing of it", () => {
    expect(sceneOf(seen({}))).toBe("table");
    expect(sceneOf(seen({ frame: stage("people") }))).toBe("people");
    expect(sceneOf(seen({ frame: stage("prompt") }))).toBe("table");
    expect(sceneOf(seen({ frame: stage("prompt"), prompt: prompted() }))).toBe("prompt");
    expect(sceneOf(seen({ frame: stage("floor") }))).toBe("table");
    expect(sceneOf(seen({ frame: stage("floor"), sharing: { ...openFloor, mode: "round" } }))).toBe("floor");
  });
  it("of what comes after is still there once the gathering has ended", () => {
    const ended = (of: FrameWall["stage"]) =>
      sceneOf(wall({ people: 3, phase: "ended" }, { frame: stage(of) }));
    expect([ended("thanks"), ended("next"), ended("")]).toEqual(["thanks", "next", "table"]);
    expect([ended("agenda"), ended("prompt"), ended("floor")]).toEqual(["thanks", "thanks", "thanks"]);
  });
  it("gives way to the way to intentions", async () => {
    const way = { ...seen({}).way, step: "propose" as const };
    const { text } = await shows(seen({ way, frame: stage("agenda"), agenda }));
    expect(text()).toContain("What matters to us when we gather?");
    expect(text()).not.toContain("What we do today");
  });
});

describe("a vote beside a prompt", () => {
  const voting = { ...seen({}).way, step: "vote" as const, round: round({ answered: 9, of: 13 }) };
  const both = (more: Partial<WallScreen> = {}) =>
    seen({ way: voting, frame: stage("prompt"), prompt: prompted(), code: "K7PQ4M", floor: [], ...more });

  it("leaves the wall to the question, while both can be answered; all other steps come first", () => {
    expect([shownBy(both()), voteBeside(both())?.round]).toEqual(["prompt", "r00001"]);
    const instead = (more: Partial<WallScreen>) => [shownBy(both(more)), voteBeside(both(more))];
    expect(instead({ prompt: prompted({ open: false }) })).toEqual(["way", null]);
    expect(instead({ prompt: null })).toEqual(["way", null]);
    expect(instead({ frame: stage("agenda") })).toEqual(["way", null]);
    for (const status of ["closed", "revealed"] as const)
      expect(instead({ way: { ...voting, step: "reveal", round: round({ status }) } })).toEqual([
        "way",
        null,
      ]);
    expect(instead({ way: { ...voting, step: "propose", round: null } })).toEqual(["way", null]);
    expect(instead({ way: { ...voting, step: "", round: null } })).toEqual(["prompt", null]);
    // A vote outside the way is no reason to hide it.
    expect(voteBeside(both({ way: { ...voting, step: "" } }))).not.toBeNull();
    expect(shownBy(both({ clock: wall({ people: 3, phase: "ended" }).clock }))).toBe("thanks");
  });

  it("says that it goes on, how many have answered and how to take part, and nothing of what was chosen", async () => {
    const { text } = await shows(both(), { link });
    expect(text()).toContain(prompted().shown.card.text);
    for (const says of ["A vote goes on", "Which of these could you gather by?", "9 of 13 have answered"])
      expect(text()).toContain(says);
    expect(document.querySelector(".vote-band img.qr")?.getAttribute("alt")).toContain(link.address);
    expect(text()).toContain("192.168.1.42:8866/cop");
    for (const { text: option } of round().options) expect(text()).not.toContain(option);
    // The line at the foot would say it twice.
    expect(document.querySelector(".join-line")).toBeNull();
  });

  it("is one line where people look for their names, or for nothing where the door is closed", async () => {
    const pairs = { ...openFloor, mode: "pairs" as const, groups: [["Mele", "Hana"]] };
    await shows(both({ sharing: pairs }), { link });
    expect(document.querySelector(".vote-band")).toBeNull();
    expect(document.querySelector(".group-cards")?.textContent).toContain("Mele");
    expect(document.querySelector(".prompt-scene")?.textContent).toContain("9 of 13 have answered");
    expect(document.querySelector(".join-line")).not.toBeNull();
    cleanup();
    await shows(both({ code: "" }), { link });
    expect(document.querySelector(".vote-band")?.textContent).toContain("A vote goes on");
    expect(document.querySelector(".vote-band .qr")).toBeNull();
  });
});

describe("words", () => {
  it("say softly what is left of a segment", () => {
    expect([12.4 * MIN, 40_000, -1, -20 * MIN, null].map(segmentLeft)).toEqual([
      "12 min left",
      "about a minute left",
      "a little over",
      "a little over",
      "",
    ]);
    const { clock } = wall({ people: 3 });
    const at = { agenda, clock: { ...clock, now_ms: 1000 } };
    expect(segmentMs(at, 1000 + MIN)).toBe(11 * MIN);
    expect(segmentMs({ ...at, clock: { ...at.clock, phase: "paused" } }, 1000 + MIN)).toBe(12 * MIN);
  });
  it("count who agreed and who answered, never who did not", () => {
    expect(agreedWords({ agreeing: 1, objecting: 0 })).toBe("1 has agreed");
    expect(agreedWords({ agreeing: 7, objecting: 2 })).toBe(
      "7 have agreed; there is something to talk about first",
    );
    expect(soManyWords(prompted().shown)).toBe("7 have answered");
    expect(soManyWords(prompted({ answered: 0 }).shown)).toBe("Answer on your phone, or pass");
    expect(soManyWords(prompted({ form: "" }).shown)).toBe("");
  });
  it("name days without a time zone", () => {
    expect([dayOfWeek("2026-12-05"), dayOfWeek("soon")]).toEqual(["Saturday 5 December", "soon"]);
  });
});

describe("the word cloud", () => {
  const words: [string, number][] = Array.from({ length: 40 }, (_, at) => [
    `${String.fromCharCode(97 + (at % 26))}word${"x".repeat((at * 7) % 11)}${at}`,
    1 + ((at * 5) % 9),
  ]);
  const laid = cloud(words, 900, 500, roughly);
  const box = (one: (typeof laid)[number]) => ({
    left: one.x - one.width / 2,
    right: one.x + one.width / 2,
    top: one.y - 0.9 * one.size,
    bottom: one.y + 0.25 * one.size,
  });
  it("lays no word over another one, nor out of the room", () => {
    const boxes = laid.map(box);
    for (const [at, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(-0.01);
      expect(one.right).toBeLessThanOrEqual(900.01);
      expect(one.bottom).toBeLessThanOrEqual(500.01);
      for (const other of boxes.slice(at + 1))
        expect(
          one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top,
        ).toBe(true);
    }
  });
  it("keeps the order, and makes what was said more often larger", () => {
    expect(laid.map((one) => one.text)).toEqual(words.map(([text]) => text));
    for (const one of laid)
      for (const other of laid) if (one.times > other.times) expect(one.size).toBeGreaterThan(other.size);
  });
  it("makes room for a very long word", () => {
    const [long] = cloud([["x".repeat(80), 1]], 300, 200, roughly);
    expect(long?.width).toBeLessThanOrEqual(300);
    expect(cloud([], 300, 200, roughly)).toEqual([]);
  });
});

describe("what fits", () => {
  it("leaves out as few as possible", () => {
    expect(leftOut(10, () => true)).toBe(0);
    expect(leftOut(10, (out) => out >= 4)).toBe(4);
    expect(leftOut(10, () => false)).toBe(9);
  });
  it("has rings that are full at whole minutes", () => {
    expect([1, MIN, MIN + 1, 5 * MIN].map(wholeMinutes)).toEqual([MIN, MIN, 2 * MIN, 5 * MIN]);
  });
});

describe("the wall", () => {
  it("shows every scene with a heading, and leaves nothing behind", async () => {
    for (const { screen, options } of Object.values(cases)) {
      const count = countingListeners();
      const { el, model } = await shows(screen, options);
      expect(el.querySelectorAll("h1, h2").length).toBeGreaterThan(0);
      cleanup();
      expect([count.left(), model.listeners, vi.getTimerCount(), el.childElementCount]).toEqual([0, 0, 0, 0]);
      count.restore();
    }
    cleanup = () => {};
  });
  it("shows where the gathering is in its agenda on every scene, and no notes", async () => {
    for (const frame of [noFrame, stage("people"), stage("thanks")]) {
      const { el } = await shows(seen({ agenda, frame }));
      expect(el.querySelector(".agenda-strip")?.textContent).toContain("12 min left");
      cleanup();
    }
  });
  it("keeps answers in the order in which they came, however many hearts they have", async () => {
    const responses = [response(0, { hearts: 0 }), response(1, { hearts: 9 }), response(2, { hearts: 4 })];
    const { el } = await shows(seen({ frame: stage("prompt"), prompt: prompted({}, { responses }) }));
    expect([...el.querySelectorAll(".answer .serif")].map((one) => one.textContent)).toEqual(
      responses.map((one) => one.text),
    );
  });
  it("shows only what is shared, with what is on a picture", async () => {
    const responses = [
      response(0, { shared: false, text: "secret" }),
      response(1, { passed: true, text: "" }),
      response(2, { image: "f1.jpg", alt: "A hill." }),
    ];
    const { el, text } = await shows(seen({ frame: stage("prompt"), prompt: prompted({}, { responses }) }), {
      photos: "/base/cop/api/K7PQ4M/photo/",
    });
    expect(el.querySelectorAll(".answer")).toHaveLength(1);
    expect(text()).not.toContain("secret");
    const picture = el.querySelector("img");
    expect([picture?.getAttribute("src"), picture?.alt]).toEqual([
      "/base/cop/api/K7PQ4M/photo/f1.jpg",
      "A hill.",
    ]);
  });
  it("tells the words of a cloud and the numbers of a scale in text too", async () => {
    const { el } = await shows(cases.wscloud.screen);
    expect(el.querySelector(".word-cloud ul")?.textContent).toContain("listening, 7 times");
    cleanup();
    const scale = await shows(cases.wsscale.screen);
    expect(scale.el.querySelector(".scale-picture caption")?.textContent).toContain("5 is nearly all");
    cleanup();
    const few = await shows(cases.wsscalefew.screen);
    expect(few.text()).toContain("numbers are shown from five on");
  });
  it("says once that it is time to think, and ticks in silence", async () => {
    const { el } = await shows(
      seen({ frame: stage("prompt"), prompt: prompted({ thinking_ms: Date.now() + 3000 }) }),
    );
    const said = () => [...el.querySelectorAll("[role=status]")].map((one) => one.textContent).join("|");
    const before = said();
    const ring = el.querySelector(".calm-ring p");
    const time = ring?.textContent;
    await vi.advanceTimersByTimeAsync(1200);
    expect([said(), ring?.getAttribute("aria-live")]).toEqual([before, "off"]);
    expect(ring?.textContent).not.toBe(time);
    await vi.advanceTimersByTimeAsync(3000);
    expect(said()).not.toContain("Quiet thinking");
  });
  it("calls everybody back, on top of whatever is shown", async () => {
    const sharing = { ...openFloor, mode: "pairs" as const, back: true };
    const { text } = await shows(seen({ frame: stage("prompt"), prompt: prompted(), sharing }));
    expect(text()).toContain("Come back together");
  });
  it("thanks, and says when all meet again, once a gathering that showed a prompt has ended", async () => {
    const next = { date: "2026-12-05", host: "Sam", note: "" };
    const frame = stage("prompt", { next, readings: [] });
    const { text } = await shows(wall({ people: 3, phase: "ended" }, { frame, prompt: prompted() }));
    expect(text()).toContain("Saturday 5 December · Sam hosts");
    expect(text()).not.toContain(prompted().shown.card.text);
  });
  it("lets people find each other while a prompt is shown", async () => {
    const groups = [
      ["Mele", "Sam"],
      ["Tui", "Hana", "Jo"],
    ];
    const frame = stage("prompt");
    const sharing = { ...openFloor, mode: "pairs" as const, groups };
    const { el } = await shows(seen({ frame, prompt: prompted(), sharing }));
    const cards = [...el.querySelectorAll(".sharing-band li")];
    expect(cards.map((one) => [...one.children].map((name) => name.textContent))).toEqual(groups);
    cleanup();
    const round = { ...openFloor, mode: "round" as const, now: "Mele", next: "Sam" };
    const going = await shows(seen({ frame, prompt: prompted(), sharing: round }));
    expect(going.el.querySelector(".sharing-band")?.textContent).toBe("A roundMelethen Sam");
  });
  it("keeps names on chairs apart, and whole where they fit", () => {
    const names = ["Sam Delacroix", "Wilhelmina Alexandra Sato", "Wilhelmina Alexandra Parata"];
    for (const chairs of [4, 8, 12]) {
      const short = shortNamesIn(names, chairRoom(chairs));
      expect(new Set(short).size).toBe(3);
      if (chairs < 10) expect(short[0]).toBe("Sam Delacroix");
    }
  });
  it("leads to one or two readings by their codes, not to many", async () => {
    const codes = async (shared: FrameWall["readings"]) => {
      const frame = stage("readings", { readings: shared });
      const { el } = await shows(seen({ frame }), { readings: "/base/cop/api/K7PQ4M/reading/" });
      const found = [...el.querySelectorAll(".reading-lines img")].map((one) => one.getAttribute("src"));
      cleanup();
      return found;
    };
    const one = { ...readings[0]!, reading: "r1", link: "https://example.org/" };
    const three = [1, 2, 3].map((at) => ({ ...one, reading: `r${at}` }));
    expect(await codes([one])).toEqual(["/base/cop/api/K7PQ4M/reading/r1/qr.svg"]);
    expect(await codes([{ ...one, link: "" }])).toEqual([]);
    expect(await codes(three)).toEqual([]);
  });
  it("counts nobody in a spark chat", async () => {
    const { text } = await shows(seen({ frame: stage("", { spark: true }) }));
    expect(text()).not.toContain("not yet heard ·");
    expect(text()).not.toMatch(/\d+ not yet heard/);
  });
});
