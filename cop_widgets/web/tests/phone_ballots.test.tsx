import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Ballot, RoundCard } from "../src/generated/messages";
import {
  asks,
  blank,
  dotted,
  filled,
  fitting,
  inOrder,
  same,
  sendable,
  sendWords,
  toSend,
} from "../src/lib/ballots";
import { added, moved, placeAt, rankedIn, ranksOf, stepped } from "../src/lib/ranking";
import ballotView from "../src/views/ballot_view";
import { FakeModel } from "./fake_model";

const options = ["Listen", "Laugh", "Wait"].map((text, at) => ({ option: `o${at + 1}`, text }));
const round = (ballot: Ballot["kind"], more: Partial<RoundCard> = {}): RoundCard => ({
  round: "r1",
  ballot,
  purpose: "choose",
  question: "By which?",
  status: "open",
  options,
  seats: 2,
  rule: "",
  rule_title: "",
  rule_says: "",
  most: null,
  cap: null,
  opened_ms: 0,
  deadline_ms: null,
  answered: 0,
  of: 3,
  again: false,
  ...more,
});

describe("a ranking", () => {
  it("grows, moves and loses its last one downwards", () => {
    const two = added(added([], "o1"), "o2");
    expect(added(two, "o1")).toBe(two);
    expect(stepped(two, "o2", -1)).toEqual(["o2", "o1"]);
    expect(stepped(two, "o1", -1)).toEqual(["o1", "o2"]);
    expect(stepped(two, "o1", 1)).toEqual(["o2", "o1"]);
    expect(stepped(two, "o2", 1)).toEqual(["o1"]);
    expect(moved(["o1", "o2", "o3"], "o3", 0)).toEqual(["o3", "o1", "o2"]);
  });

  it("is ranks from 1, and comes back from them", () => {
    const ranks = ranksOf(["o3", "o1"]);
    expect(ranks).toEqual({ o3: 1, o1: 2 });
    expect(rankedIn(ranks)).toEqual(["o3", "o1"]);
  });

  it("takes what is dragged where the middles say", () => {
    expect([5, 25, 45, 99].map((y) => placeAt([10, 30, 50], y))).toEqual([0, 1, 2, 3]);
  });
});

describe("a ballot", () => {
  it("has no more dots than there are, and none below zero", () => {
    const limits = { most: 3, cap: 2 };
    const one = dotted(limits, {}, "o1", 1);
    const two = dotted(limits, one, "o1", 1);
    expect(two).toEqual({ o1: 2 });
    expect(dotted(limits, two, "o1", 1)).toBe(two);
    const three = dotted(limits, two, "o2", 1);
    expect(dotted(limits, three, "o3", 1)).toBe(three);
    expect(dotted(limits, three, "o2", -1)).toEqual({ o1: 2 });
    expect(dotted(limits, two, "o3", -1)).toBe(two);
  });

  it("loses options that its round has not, and another kind's altogether", () => {
    expect(fitting(round("approval"), { kind: "approval", approves: ["o1", "x"] })).toEqual({
      kind: "approval",
      approves: ["o1"],
    });
    expect(fitting(round("ranking"), { kind: "ranking", ranks: { x: 1, o2: 2 } })).toMatchObject({
      ranks: { o2: 2 },
    });
    expect(fitting(round("dots"), { kind: "approval", approves: [] })).toBeNull();
    expect(fitting(round("dots"), "nonsense")).toBeNull();
  });

  it("can be empty among values, not where one answer is asked", () => {
    expect((["approval", "dots", "ranking", "score"] as const).map(blank).every(sendable)).toBe(true);
    expect((["fist", "yesno", "word"] as const).map(blank).some(sendable)).toBe(false);
    expect(filled({ kind: "word", text: "  " })).toBe(0);
    expect(sendWords(blank("approval"))).toBe("Send: none of these");
    expect(sendWords({ kind: "approval", approves: ["o1", "o2"] })).toBe("Send my 2 choices");
    expect(sendable({ kind: "fist", fingers: 0 })).toBe(true);
  });

  it("says why only below three fingers", () => {
    expect(toSend({ kind: "fist", fingers: 2, why: " more time " })).toMatchObject({ why: "more time" });
    expect(toSend({ kind: "fist", fingers: 3, why: "more time" })).toMatchObject({ why: "" });
  });

  it("is the same in whatever order it was filled in", () => {
    const one: Ballot = { kind: "dots", dots: { o1: 1, o2: 2 } };
    expect(same(one, { kind: "dots", dots: { o2: 2, o1: 1 } })).toBe(true);
    expect(same(one, { kind: "dots", dots: { o2: 1, o1: 2 } })).toBe(false);
    expect(
      same({ kind: "approval", approves: ["o1", "o2"] }, { kind: "approval", approves: ["o2", "o1"] }),
    ).toBe(true);
    expect(same(one, null)).toBe(false);
  });

  it("shows options in the person's own order", () => {
    expect(inOrder(options, ["o3", "o1"]).map((one) => one.option)).toEqual(["o3", "o1", "o2"]);
    expect(asks(round("approval", { most: 2 }))).toBe("Choose up to 2.");
  });
});

describe("the view", () => {
  let cleanup = () => {};
  const settled = () => vi.advanceTimersByTimeAsync(50);
  async function shows(screen: Record<string, unknown>) {
    const model = new FakeModel({
      screen: { seq: 1, order: ["o2", "o1", "o3"], mine: null, ...screen },
      options: {},
    });
    const el = document.createElement("div");
    document.body.append(el);
    cleanup = ballotView.render({ model, el });
    await settled();
    const press = async (says: string) => {
      const found = [...el.querySelectorAll("button")].find(
        (one) => one.textContent === says || one.getAttribute("aria-label") === says,
      );
      if (!found) throw new Error(`no button ${says} in ${el.textContent}`);
      found.click();
      await settled();
    };
    const pick = async (place: number) => {
      el.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]")[place]?.click();
      await settled();
    };
    const cast = () => model.sent.filter((one) => one.type === "cast");
    return { model, el, press, pick, cast, text: () => el.textContent ?? "" };
  }
  beforeEach(() => {
    vi.useFakeTimers();
    sessionStorage.clear();
  });
  afterEach(() => {
    cleanup();
    cleanup = () => {};
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  it("approves in the person's own order, and tells that it is secret", async () => {
    const { el, pick, press, cast, text } = await shows({ round: round("approval", { most: 2 }) });
    expect([...el.querySelectorAll(".choice")].map((one) => one.textContent)).toEqual([
      "Laugh",
      "Listen",
      "Wait",
    ]);
    expect(text()).toContain("nobody can see who chose what, not even the facilitator");
    await pick(0);
    await pick(2);
    expect(el.querySelectorAll<HTMLInputElement>("input")[1]?.disabled).toBe(true);
    await press("Send my 2 choices");
    expect(cast()[0]).toMatchObject({ round: "r1", ballot: { kind: "approval", approves: ["o2", "o3"] } });
    expect(cast()[0]).not.toHaveProperty("person");
  });

  it("places dots", async () => {
    const { press, cast } = await shows({ round: round("dots", { most: 3, cap: 2 }) });
    await press("One dot more on Laugh, 0 now");
    await press("One dot more on Laugh, 1 now");
    await press("One dot more on Wait, 0 now");
    await press("One dot less on Laugh");
    await press("Send my 2 dots");
    expect(cast()[0]?.ballot).toEqual({ kind: "dots", dots: { o2: 1, o3: 1 } });
  });

  it("ranks by buttons and by the arrow keys, and leaves out", async () => {
    const { el, press, cast } = await shows({ round: round("ranking") });
    await press("+Wait: put it at place 1");
    await press("+Listen: put it at place 2");
    await press("Listen: one place up");
    el.querySelector(".handle")?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }),
    );
    await settled();
    await press("Send my order");
    expect(cast()[0]?.ballot).toEqual({ kind: "ranking", ranks: { o3: 1, o1: 2 } });
    await press("Listen: leave it out");
    await press("Send my order");
    expect(cast()[1]?.ballot).toEqual({ kind: "ranking", ranks: { o3: 1 } });
  });

  it("grades, and takes a grade away", async () => {
    const { pick, press, cast } = await shows({ round: round("score") });
    await pick(4);
    await pick(6);
    await press("No grade for Laugh");
    await press("Send my 1 grade");
    expect(cast()[0]?.ballot).toEqual({ kind: "score", grades: { o1: 0 } });
  });

  it("asks why below three fingers", async () => {
    const { el, pick, press, cast } = await shows({ round: round("fist") });
    expect(el.querySelector<HTMLButtonElement>("button[type=submit]")?.disabled).toBe(true);
    await pick(4);
    expect(el.querySelector("textarea")).toBeNull();
    await pick(1);
    const why = el.querySelector("textarea") as HTMLTextAreaElement;
    why.value = "I need time";
    why.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    await press("Send my answer");
    expect(cast()[0]?.ballot).toEqual({ kind: "fist", fingers: 1, why: "I need time" });
  });

  it("answers yes or no, and a word", async () => {
    const yes = await shows({ round: round("yesno") });
    await yes.pick(2);
    await yes.press("Send my answer");
    expect(yes.cast()[0]?.ballot).toEqual({ kind: "yesno", answer: "abstain" });
    cleanup();
    const word = await shows({ round: round("word", { options: [] }) });
    const field = word.el.querySelector("input") as HTMLInputElement;
    field.value = " aroha ";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    await word.press("Send my word");
    expect(word.cast()[0]?.ballot).toEqual({ kind: "word", text: "aroha" });
  });

  it("tells what has become of it, and takes it back", async () => {
    const ballot = { kind: "approval", approves: ["o1"] };
    const { model, pick, press, cast, text } = await shows({
      round: round("approval"),
      mine: { ballot, state: "sent", says: "" },
    });
    expect(text()).toContain("Your vote is in");
    await press("Take it back");
    expect(cast()[0]?.ballot).toBeNull();
    model.set("screen", { seq: 2, round: round("approval"), mine: { ballot, state: "waiting", says: "" } });
    await settled();
    expect(text()).toContain("Waiting for the network: your vote will be sent.");
    model.set("screen", {
      seq: 2,
      round: round("approval"),
      mine: { ballot, state: "refused", says: "Too late." },
    });
    await settled();
    expect(text()).toContain("Too late.");
    model.set("screen", { seq: 2, round: round("approval"), mine: { ballot, state: "sent", says: "" } });
    await pick(2);
    expect(text()).toContain("Not sent yet");
    await press("Send it changed");
    expect(cast()).toHaveLength(2);
  });

  it("keeps an unfinished ballot over a reload", async () => {
    const one = await shows({ round: round("approval"), keep: "draft r1" });
    await one.pick(1);
    cleanup();
    const again = await shows({ round: round("approval"), keep: "draft r1" });
    expect(again.text()).toContain("Send my choice");
  });

  it("enters a ballot for somebody, and begins anew", async () => {
    const waiting = [
      { person: "p2", name: "Tāne", here: true, joined: false, connected: false, shut_out: false },
    ];
    const { model, el, pick, press, cast, text } = await shows({ round: round("approval"), waiting });
    await pick(0);
    expect(el.querySelector<HTMLButtonElement>("button[type=submit]")?.disabled).toBe(true);
    const who = el.querySelector("select") as HTMLSelectElement;
    who.value = "p2";
    who.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    await press("Enter this ballot");
    expect(cast()[0]).toMatchObject({ person: "p2", ballot: { approves: ["o2"] } });
    model.says({ type: "done", id: cast()[0]?.id as string, seq: 2 });
    await settled();
    expect(text()).toContain("Entered.");
    expect(el.querySelectorAll("input:checked")).toHaveLength(0);
  });

  it("leaves nothing behind", async () => {
    const { model } = await shows({ round: round("approval") });
    cleanup();
    cleanup = () => {};
    expect(model.listeners).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
