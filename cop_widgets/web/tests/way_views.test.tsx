import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wall } from "../harness/fixtures_balance";
import {
  cases,
  decided,
  fist,
  intentions,
  join,
  link,
  result,
  results,
  round,
  way,
  wayWall,
} from "../harness/fixtures_way";
import type { ViewModule } from "../src/lib/model";
import tabsView from "../src/views/dashboard_tabs";
import voteView from "../src/views/intention_vote";
import intentionsView from "../src/views/intentions_view";
import joinView from "../src/views/join_card";
import resultsView from "../src/views/results_view";
import wallView from "../src/views/wall_view";
import { countingListeners, FakeModel } from "./fake_model";

let cleanup = () => {};
const settled = () => vi.advanceTimersByTimeAsync(50);
async function shows(view: ViewModule, screen: unknown, options: Record<string, unknown> = {}) {
  const model = new FakeModel({ screen, options, trouble: null });
  const el = document.createElement("div");
  document.body.append(el);
  cleanup = view.render({ model, el });
  await settled();
  const button = (says: string | RegExp) => {
    const found = [...el.querySelectorAll("button")].find((one) => {
      const name = one.getAttribute("aria-label") ?? one.textContent ?? "";
      return typeof says === "string" ? name.trim() === says : says.test(name);
    });
    if (!found) throw new Error(`no button ${says} in ${el.textContent}`);
    return found;
  };
  const press = async (says: string | RegExp) => {
    button(says).click();
    await settled();
  };
  const write = async (label: RegExp, text: string) => {
    const found = [...el.querySelectorAll("label")].find((one) => label.test(one.textContent ?? ""));
    const field = (found?.control ?? found?.querySelector("input")) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    return field;
  };
  const commands = () => model.sent.filter((one) => one.type === "command").map((one) => one.command);
  return { model, el, text: () => el.textContent ?? "", button, press, write, commands };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  cleanup = () => {};
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("the way to intentions", () => {
  it("reaches every step from every step", async () => {
    const { press, commands } = await shows(voteView, way({ step: "merge" }));
    for (const step of ["1Propose", "3Vote", "4Reveal", "5Check", "6Adopt"]) await press(step);
    expect(commands()).toEqual(
      ["propose", "vote", "reveal", "check", "adopt"].map((step) => ({ kind: "go_to_step", step })),
    );
  });
  it("adds for somebody without a phone, and keeps the words until they are saved", async () => {
    const { model, el, write, commands } = await shows(voteView, way());
    const field = await write(/without a phone/, " Laugh ");
    el.querySelector<HTMLFormElement>(".adding-line")?.requestSubmit();
    await settled();
    expect(commands()).toEqual([{ kind: "propose_value", text: "Laugh" }]);
    expect(field.value).toBe(" Laugh ");
    model.says({ type: "done", id: model.sent.at(-1)?.id, seq: 31 });
    await settled();
    expect(field.value).toBe("");
  });
  it("ticks starter values in and out", async () => {
    const starters = ["Listen to understand", "Sing"].map((value) => ({
      value,
      description: "",
      theme: "A",
    }));
    const { el, commands } = await shows(voteView, way(), { starters });
    const [there, not] = el.querySelectorAll<HTMLInputElement>(".themes input");
    expect([there?.checked, not?.checked]).toEqual([true, false]);
    there?.click();
    not?.click();
    await settled();
    expect(commands()).toEqual([
      { kind: "withdraw_proposal", proposal: "v00001" },
      { kind: "propose_value", text: "Sing" },
    ]);
  });
  it("merges what reads alike with one tap, and what is ticked", async () => {
    const { el, press, commands } = await shows(voteView, way({ step: "merge" }));
    await press("Make one of these 2");
    const boxes = el.querySelectorAll<HTMLInputElement>(".proposals input");
    boxes[2]?.click();
    boxes[3]?.click();
    await settled();
    expect(el.querySelectorAll(".merging")).toHaveLength(2);
    el.querySelector<HTMLFormElement>(".merging.sticky")?.requestSubmit();
    await settled();
    expect(commands()).toEqual([
      { kind: "merge_proposals", proposals: ["v00001", "v00009"], text: "Listen to understand" },
      { kind: "merge_proposals", proposals: ["v00003", "v00004"], text: "Stay with not knowing" },
    ]);
  });
  it("sets aside only with a reason, and Escape leaves all as it was", async () => {
    const { el, press, write, commands } = await shows(voteView, way({ step: "merge", alike: [] }));
    await press("Set aside: “Laugh”");
    expect(el.querySelector<HTMLButtonElement>(".writing .primary")?.disabled).toBe(true);
    await write(/Why “Laugh”/, "It is a joke");
    el.querySelector<HTMLFormElement>(".writing")?.requestSubmit();
    await settled();
    expect(commands()).toEqual([{ kind: "decline_proposal", proposal: "v00010", reason: "It is a joke" }]);
    el.querySelector(".writing")?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    );
    await settled();
    expect(el.querySelector(".writing")).toBeNull();
  });
  it("opens a vote with what was chosen for it", async () => {
    const { el, press, commands } = await shows(voteView, way({ step: "vote" }));
    el.querySelectorAll<HTMLInputElement>(".vote-setup .proposals input")[9]?.click();
    await press("One more");
    const rule = el.querySelector("select") as HTMLSelectElement;
    rule.value = "av";
    rule.dispatchEvent(new Event("change", { bubbles: true }));
    [...el.querySelectorAll<HTMLInputElement>("input[name=minutes]")][2]?.click();
    await settled();
    el.querySelector<HTMLFormElement>(".vote-setup")?.requestSubmit();
    await settled();
    expect(commands()).toEqual([
      {
        kind: "open_round",
        ballot: "approval",
        purpose: "choose",
        question: "",
        minutes: 3,
        proposals: Array.from({ length: 9 }, (_, at) => `v0000${at + 1}`),
        rule: "av",
        seats: 6,
        most: null,
        cap: null,
      },
    ]);
  });
  it("asks for another kind without a set", async () => {
    const { el, write, commands } = await shows(voteView, way({ step: "vote", proposals: [] }));
    const submit = el.querySelector<HTMLButtonElement>(".vote-setup > .primary");
    expect(submit?.disabled).toBe(true);
    [...el.querySelectorAll<HTMLInputElement>("input[name=kind]")][5]?.click();
    await write(/Question/, "Tea?");
    el.querySelector<HTMLFormElement>(".vote-setup")?.requestSubmit();
    await settled();
    expect(commands()).toEqual([
      { kind: "open_round", ballot: "yesno", purpose: "other", question: "Tea?", minutes: null },
    ]);
  });
  it("shows who has not answered and no result while a vote goes on; breaking off asks first", async () => {
    const { el, text, press, commands } = await shows(voteView, cases.wayopen.screen);
    expect(text()).toContain("7 of 12 have answered");
    expect(el.querySelectorAll(".waiting li")).toHaveLength(5);
    expect(el.querySelector(".result-bars")).toBeNull();
    await press("Break off");
    expect(commands()).toEqual([]);
    await press("Break it off");
    await press("Close, look first");
    expect(commands()).toEqual([
      { kind: "break_off_round", round: "r00001" },
      { kind: "close_round", round: "r00001" },
    ]);
  });
  it("enters a ballot by hand, and says why one is refused", async () => {
    const { model, el, press, text } = await shows(voteView, cases.wayopen.screen);
    await press("Mele: enter a ballot by hand");
    el.querySelector<HTMLInputElement>("dialog input")?.click();
    await settled();
    await press("Put it into the box");
    const sent = model.sent.at(-1);
    expect(sent).toMatchObject({
      type: "cast",
      round: "r00001",
      person: "pMele",
      ballot: { kind: "approval", approves: ["o001"] },
    });
    model.says({ type: "refused", id: sent?.id, code: "x", text: "Mele has answered already.", faults: [] });
    await settled();
    expect(text()).toContain("Mele has answered already.");
    await press("Put it into the box");
    model.says({ type: "done", id: model.sent.at(-1)?.id, seq: 31 });
    await settled();
    expect(el.querySelector("dialog")).toBeNull();
  });
  it("marks a result that is not revealed, and offers three ways out of a tie", async () => {
    const { text, press, el, write, commands } = await shows(voteView, cases.wayreveal.screen);
    expect(text()).toContain("Only you see this.");
    await press("Run-off among 2");
    await write(/agreed on/, "page 47");
    el.querySelector<HTMLFormElement>(".tie form")?.requestSubmit();
    await settled();
    await press("Reveal to the room");
    expect(commands()).toEqual([
      {
        kind: "open_round",
        ballot: "approval",
        purpose: "choose",
        question: "Which of these should be in too?",
        seats: 1,
        proposals: ["v00005", "v00006"],
        texts: [],
      },
      { kind: "draw_tie", round: "r00001", seed: "page 47" },
      { kind: "reveal_round", round: "r00001" },
    ]);
  });
  it("checks the set by fist, then shows concerns and the shift", async () => {
    const { el, commands } = await shows(voteView, cases.waycheck.screen);
    el.querySelector<HTMLFormElement>(".vote-setup")?.requestSubmit();
    await settled();
    expect(commands()).toMatchObject([{ kind: "open_round", ballot: "fist", purpose: "live_with" }]);
    cleanup();
    const { text, press, commands: then } = await shows(voteView, cases.wayfist.screen);
    expect(text()).toContain("I miss something about time.");
    expect(text()).toContain("+3");
    await press("A second round");
    expect(then()).toEqual([{ kind: "restart_round", round: "r00003" }]);
  });
  it("adopts in the group's own words, with the option it came from", async () => {
    const { el, text, commands } = await shows(voteView, cases.wayadopt.screen);
    const [first] = el.querySelectorAll<HTMLInputElement>(".wording input");
    if (first) first.value = "We listen first";
    first?.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    el.querySelector<HTMLFormElement>(".wordings")?.requestSubmit();
    await settled();
    expect(commands()).toEqual([
      {
        kind: "adopt_intentions",
        round: "r00001",
        wordings: [
          { text: "We listen first", option: "o001" },
          { text: "Stay with not knowing", option: "o003" },
          { text: "Begin and end on time", option: "o007" },
        ],
      },
    ]);
    expect(text()).toContain("Sam objects: I was not here for the vote.");
  });
  it("says why something was refused, with its faults", async () => {
    const { model, text, press } = await shows(voteView, cases.wayopen.screen);
    await press("Close and reveal");
    const faults = [{ says: "the vote is closed" }];
    model.says({ type: "refused", id: model.sent.at(-1)?.id, code: "x", text: "Not now.", faults });
    await settled();
    expect(text()).toContain("Not now. the vote is closed");
  });
});

describe("the join card", () => {
  it("gives the floor to the first hand with one tap", async () => {
    const { press, commands } = await shows(joinView, join(), { link });
    await press("Give the floor to Sam");
    expect(commands()).toEqual([{ kind: "start_turn", person: "pSam" }]);
  });
  it("labels the three numbers, and shows address and code", async () => {
    const { el, text } = await shows(joinView, join(), { link });
    expect([...el.querySelectorAll(".three li")].map((one) => one.textContent)).toEqual([
      "6 joined",
      "5 connected now",
      "8 in the room",
    ]);
    expect(text()).toContain("192.168.1.42:8866/cop");
    expect(el.querySelector("img")?.alt).toContain("K7PQ4M");
  });
  it("says plainly when phones cannot come in", async () => {
    const { text } = await shows(joinView, cases.joinfar.screen, cases.joinfar.options);
    expect(text()).toContain("cop --lan");
    cleanup();
    expect((await shows(joinView, join({ locked: true }))).text()).toContain("The door is locked");
  });
  it("turns the door's switches, renews the code after asking, and chooses another network", async () => {
    const { model, el, press, commands } = await shows(joinView, join(), { link });
    for (const one of el.querySelectorAll<HTMLInputElement>("[role=switch]")) one.click();
    await settled();
    expect(commands()).toEqual([
      { kind: "set_door", locked: true },
      { kind: "set_door", typed: false },
      { kind: "set_door", unnamed: true },
      { kind: "set_door", floor: true },
    ]);
    await press("Renew the code");
    expect(model.sent.some((one) => one.type === "renew")).toBe(false);
    [...el.querySelectorAll<HTMLButtonElement>(".confirm .primary")][0]?.click();
    await settled();
    expect(model.sent.at(-1)).toMatchObject({ type: "renew" });
    const select = el.querySelector("select") as HTMLSelectElement;
    select.value = "http://10.0.0.7:8866/cop/";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    expect(model.sent.at(-1)).toMatchObject({ type: "link", base: "http://10.0.0.7:8866/cop/" });
  });
  it("makes two entries one, and sends a phone away after asking", async () => {
    const { el, press, commands } = await shows(joinView, join());
    const guest = (name: string) =>
      [...el.querySelectorAll<HTMLButtonElement>(".guest")]
        .find((one) => one.textContent?.startsWith(name))
        ?.click();
    guest("Hana");
    await settled();
    const select = el.querySelector(".about-guest select") as HTMLSelectElement;
    select.value = "pMele";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    guest("Sam");
    await settled();
    await press("Send this phone away");
    await press("Send it away");
    expect(commands()).toEqual([
      { kind: "merge_people", kept: "pMele", gone: "pHana" },
      { kind: "shut_out", person: "pSam" },
    ]);
  });
});

describe("results and intentions", () => {
  it("stand as a table with numbers, read aloud as they look", async () => {
    const { el } = await shows(resultsView, results({ step: "reveal", result: decided() }));
    const rows = [...el.querySelectorAll(".result-bars tbody tr")].map((row) => row.textContent);
    expect(rows[0]).toBe("Listen to understand14in");
    expect(rows[7]).toBe("Manaakitanga: we look after each other's mana5not in");
  });
  it("hide everything but the number of answers until the reveal", async () => {
    const { el, text } = await shows(resultsView, results({ step: "vote", round: round() }));
    expect(text()).toContain("7 of 12 have answered");
    expect(el.querySelector("table")).toBeNull();
  });
  it("amend, retire after asking, and take the pulse", async () => {
    const screen = results({ intentions: intentions(), consenting: 7, objecting: 1 });
    const { el, press, text, commands } = await shows(intentionsView, screen, { edit: true });
    await press("Amend: Everyone's pace is welcome");
    el.querySelector<HTMLFormElement>(".writing")?.requestSubmit();
    await settled();
    await press("Retire: What is said here stays here");
    await press("Retire it");
    await press("How did we live them?");
    expect(commands()).toMatchObject([
      { kind: "amend_intention", intention: "i1" },
      { kind: "retire_intention", intention: "i2" },
      { kind: "open_round", ballot: "fist", purpose: "pulse", intentions: ["i0", "i1", "i2"] },
    ]);
    expect(text()).toContain("7 consent, 1 objects.");
  });
  it("have nothing to change where that was not asked for", async () => {
    const { el } = await shows(intentionsView, results({ intentions: intentions() }));
    expect(el.querySelectorAll("button")).toHaveLength(0);
  });
});

describe("the tabs", () => {
  it("are opened by tap and by arrow keys, and say what waits", async () => {
    const { model, el, text } = await shows(tabsView, cases.tabs.screen);
    expect(text()).toContain("2 hands are up");
    const tabs = [...el.querySelectorAll<HTMLButtonElement>("[role=tab]")];
    expect(tabs.map((one) => one.tabIndex)).toEqual([-1, -1, 0, -1]);
    tabs[0]?.click();
    tabs[2]?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    expect(model.sent.filter((one) => one.type === "tab").map((one) => one.tab)).toEqual([
      "Balance",
      "Outcomes",
    ]);
    expect(document.activeElement).toBe(tabs[3]);
  });
});

describe("the wall on the way", () => {
  const onWall = (more: Parameters<typeof wayWall>[0]) =>
    shows(wallView, wall({ people: 12 }, { floor: [], way: wayWall(more) }), { link });
  it("shows how to join while people come", async () => {
    const { el, text } = await shows(wallView, cases.walljoin.screen, cases.walljoin.options);
    expect(text()).toContain("192.168.1.42:8866/cop");
    expect(el.querySelector(".join-panel img")).not.toBeNull();
  });
  it("shows question, options, rule and number of answers, and nothing of a result", async () => {
    const { el, text } = await onWall({ step: "vote", round: round() });
    for (const said of [round().question, "Disagree with care", round().rule_says, "7 of 12 have answered"])
      expect(text()).toContain(said);
    expect(el.querySelector(".result-bars")).toBeNull();
  });
  it("shows the reveal beside whose voice it holds", async () => {
    const { el, text } = await onWall({ step: "reveal", result: decided() });
    expect(text()).toContain("Five values to gather by");
    expect(el.querySelector(".beside-panel")?.textContent).toContain("1 of 17 finds nothing of theirs");
  });
  it("leaves no listener, timer or element behind, nor does any other view", async () => {
    const counting = countingListeners();
    const timers = vi.getTimerCount();
    const views = { wall_view: wallView, intention_vote: voteView, join_card: joinView } as Record<
      string,
      ViewModule
    >;
    for (const one of [cases.wallvote, cases.wayopen, cases.join]) {
      const { model, el } = await shows(views[one.view]!, one.screen, one.options);
      cleanup();
      cleanup = () => {};
      expect([model.listeners, el.childElementCount]).toEqual([0, 0]);
    }
    expect([counting.left(), vi.getTimerCount()]).toEqual([0, timers]);
    counting.restore();
  });
  it("says a tie as a tie", async () => {
    const { text } = await onWall({ step: "reveal", result: result() });
    expect(text()).toContain("Four in for certain");
    expect(text()).toContain("tie for the last place");
    cleanup();
    expect((await onWall({ step: "check", result: fist() })).text()).toContain("unnamed");
  });
});
