import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  aRound,
  card,
  cases,
  floor,
  frame,
  people,
  prompt,
  prompts,
  response,
  shown,
} from "../harness/fixtures_desks";
import type { ViewModule } from "../src/lib/model";
import floorView from "../src/views/floor_desk";
import frameView from "../src/views/frame_desk";
import peopleView from "../src/views/people_desk";
import cardView from "../src/views/prompt_card";
import promptView from "../src/views/prompt_desk";
import { countingListeners, FakeModel } from "./fake_model";

let cleanup = () => {};
const settled = () => vi.advanceTimersByTimeAsync(50);

async function shows(view: ViewModule, screen: unknown, options: Record<string, unknown> = {}) {
  const model = new FakeModel({ screen, options, trouble: null });
  const el = document.createElement("div");
  document.body.append(el);
  cleanup = view.render({ model, el });
  await settled();
  const named = (one: Element) => (one.getAttribute("aria-label") ?? one.textContent ?? "").trim();
  const button = (says: string | RegExp) => {
    const all = [...el.querySelectorAll("button")];
    const found = all.find((one) => (typeof says === "string" ? named(one) === says : says.test(named(one))));
    if (!found) throw new Error(`no button ${says} among ${all.map(named).join(" | ")}`);
    return found;
  };
  const done = async () => {
    const last = model.sent.at(-1);
    model.says({ type: "done", id: last?.id, seq: 1 });
    await settled();
  };
  const press = async (says: string | RegExp) => {
    button(says).click();
    await settled();
  };
  const control = (label: RegExp | string) => {
    const byLabel = [...el.querySelectorAll("label")].find((one) => one.textContent?.match(label));
    const byName = [...el.querySelectorAll("[aria-label]")].find((one) => named(one).match(label));
    const inside = byLabel?.querySelector("input, select, textarea");
    const found = inside ?? (byLabel?.htmlFor ? document.getElementById(byLabel.htmlFor) : null) ?? byName;
    if (!found) throw new Error(`no field ${label}`);
    return found as HTMLInputElement;
  };
  const write = async (label: RegExp | string, text: string, event = "input") => {
    const field = control(label);
    field.value = text;
    field.dispatchEvent(new Event(event, { bubbles: true }));
    await settled();
  };
  const choose = async (label: RegExp | string) => {
    control(label).click();
    await settled();
  };
  const submit = async (at = "form") => {
    el.querySelector<HTMLFormElement>(at)?.requestSubmit();
    await settled();
  };
  const commands = () => model.sent.filter((one) => one.type === "command").map((one) => one.command);
  return {
    model,
    el,
    text: () => el.textContent ?? "",
    button,
    press,
    write,
    choose,
    submit,
    done,
    commands,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage?.clear?.();
  sessionStorage?.clear?.();
});
afterEach(() => {
  cleanup();
  cleanup = () => {};
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("the floor's desk", () => {
  it("offers nothing once the gathering has ended", async () => {
    const open = floor();
    const { text } = await shows(floorView, { ...open, clock: { ...open.clock, phase: "ended" } });
    expect(text()).toBe("The gathering has ended.");
  });
  it("gives the floor by a place in the queue, lowers a hand, and turns the order", async () => {
    const { press, choose, commands } = await shows(floorView, floor());
    await press(/Give the floor to Mele/);
    await press("Lower Sam's hand");
    await choose("first come");
    expect(commands()).toEqual([
      { kind: "start_turn", person: "p0" },
      { kind: "lower_hand", person: "p2" },
      { kind: "set_queue_order", fair: false },
    ]);
  });
  it("says why each hand is where it is, and marks by words, not by colour alone", async () => {
    const { el } = await shows(floorView, floor());
    const first = el.querySelector(".hand");
    expect(first?.textContent).toContain("not yet heard");
    expect(first?.textContent).toMatch(/waiting 1:\d\d/);
    expect(first?.textContent).toContain("by now has spoken less than most");
  });
  it("is silent while it ticks", async () => {
    const { el } = await shows(floorView, floor());
    const live = () => [...el.querySelectorAll("[role=status]")].map((one) => one.textContent).join("|");
    const [before, hands] = [live(), el.querySelector(".queue")?.textContent];
    await vi.advanceTimersByTimeAsync(20_000);
    expect(el.querySelector(".queue")?.textContent).not.toBe(hands);
    expect(live()).toBe(before);
  });
  it("raises a hand for somebody, with what it is for", async () => {
    const { write, submit, done, commands, el } = await shows(floorView, floor());
    await write(/^Who$/, "p5", "change");
    await write(/^What for$/, "question", "change");
    await submit(".hand-for");
    await done();
    expect(commands()).toEqual([{ kind: "raise_hand", person: "p5", about: "question" }]);
    expect(el.querySelector<HTMLSelectElement>(".hand-for select")?.value).toBe("");
  });
  it("begins pairs with minutes, a mix and a seed of its own", async () => {
    const { el, choose, submit, commands } = await shows(floorView, floor());
    el.querySelector<HTMLElement>(".ways summary")?.click();
    await choose(/^Pairs/);
    await choose("8 min");
    await choose("by chance");
    await submit(".ways form");
    expect(commands()[0]).toMatchObject({ kind: "set_floor", mode: "pairs", minutes: 8, mix: "random" });
    expect((commands()[0] as { seed: string }).seed.length).toBeGreaterThan(8);
  });
  it("says how many draws came before, and nothing of it at the first", async () => {
    const pairs = { mode: "pairs", groups: [["Mele", "Sam"]] } as const;
    const first = await shows(floorView, floor({ ...pairs, met: 0 }));
    expect(first.text()).toContain("1 pair");
    expect(first.text()).not.toContain("earlier");
    cleanup();
    const third = await shows(floorView, floor({ ...pairs, met: 2 }));
    expect(third.text()).toContain("1 pair, after 2 earlier draws");
  });
  it("leads a round: next, and passing", async () => {
    const { press, text, commands } = await shows(floorView, floor(aRound(12), 12, 0));
    expect(text()).toContain("still to come");
    await press(/^Next: Rewi/);
    await press(/passes$/);
    expect(commands()).toEqual([{ kind: "next_in_round" }, { kind: "next_in_round", passes: true }]);
  });
  it("adds a minute to what is left, and calls everybody back", async () => {
    const screen = floor({ mode: "silent" });
    const { press, commands } = await shows(floorView, {
      ...screen,
      until_ms: screen.clock.now_ms + 120_000,
    });
    await press(/^\+1 min/);
    await press("Call everybody back");
    const [time, back] = commands() as { kind: string; minutes: number }[];
    expect(time?.kind).toBe("time_floor");
    expect(time?.minutes).toBeCloseTo(3, 1);
    expect(back).toEqual({ kind: "call_back" });
  });
});

describe("the prompts' desk", () => {
  const deck = [card(0), card(1)];
  it("shows a card from the deck without names, and says first what that means", async () => {
    const { press, choose, submit, text, commands } = await shows(promptView, prompts(), { deck });
    await press(/^Show … “Which weather/);
    await choose("without names");
    expect(text()).toContain("nobody, you included, sees whose they are");
    await submit(".show-how");
    expect(commands()[0]).toMatchObject({
      kind: "show_prompt",
      deck: "d1",
      form: "word",
      named: false,
      most: 1,
      minutes: null,
    });
    expect(commands()[0]).toHaveProperty("content.text", "Which weather are you today?");
  });
  it("has one ready out of the deck, and never twice", async () => {
    const ready = [prompt({ text: card(0).text, image: "" })];
    const { button, press, commands } = await shows(promptView, prompts({ ready }), { deck });
    expect(button(/lies ready$/).disabled).toBe(true);
    await press(/^Have it ready: “Which/);
    expect(commands()).toMatchObject([{ kind: "queue_prompt", deck: "d1" }]);
  });
  it("moves, shows and takes away what lies ready", async () => {
    const ready = [prompt({ prompt: "q1", text: "One" }), prompt({ prompt: "q2", text: "Two" })];
    const { button, press, commands } = await shows(promptView, prompts({ ready }));
    expect(button("Earlier: “One”").disabled).toBe(true);
    await press("Later: “One”");
    await press("Earlier: “Two”");
    await press("Take “Two” away");
    expect(commands()).toEqual([
      { kind: "move_prompt", prompt: "q1", before: null },
      { kind: "move_prompt", prompt: "q2", before: "q1" },
      { kind: "drop_prompt", prompt: "q2" },
    ]);
  });
  it("shares one answer, and puts those chosen under a heading", async () => {
    const responses = [response(1), response(2), response(3, { passed: true, text: "" })];
    const { press, choose, write, submit, text, commands } = await shows(
      promptView,
      prompts({ shown: shown(), responses }),
    );
    expect(text()).toContain("1 person passed.");
    await press(/^Share Sam/);
    await choose(/^Choose Sam/);
    await write("Put under the heading", "Time");
    await submit(".grouping");
    expect(commands()).toEqual([
      { kind: "share_response", response: "a00002", on: true },
      { kind: "group_responses", title: "Time", responses: ["a00002"] },
    ]);
  });
  it("puts answers under a heading that is there without losing those under it", async () => {
    const responses = [response(1, { group: "k1" }), response(2)];
    const groups = [{ group: "k1", title: "Time", responses: ["a00001"] }];
    const { choose, write, submit, commands } = await shows(
      promptView,
      prompts({ shown: shown(), responses, groups }),
    );
    await choose(/^Choose Sam/);
    await write("Put under the heading", " Time ");
    await submit(".grouping");
    expect(commands()).toEqual([
      { kind: "group_responses", title: "Time", group: "k1", responses: ["a00001", "a00002"] },
    ]);
  });
  it("says who has not answered only where answers have names", async () => {
    const waiting = [
      { person: "pJo", name: "Jo", here: true, joined: false, connected: false, shut_out: false },
    ];
    const named = await shows(promptView, prompts({ shown: shown(), waiting }));
    expect(named.text()).toContain("Not yet (1)");
    cleanup();
    const unnamed = await shows(promptView, prompts({ shown: shown({ named: false }), waiting }));
    expect(unnamed.text()).not.toContain("Jo");
    expect(unnamed.text()).toContain("nobody, you included");
  });
  it("enters an answer, or that somebody passes, for whoever has no phone", async () => {
    const waiting = [
      { person: "pJo", name: "Jo", here: true, joined: false, connected: false, shut_out: false },
    ];
    const { press, write, commands } = await shows(promptView, prompts({ shown: shown(), waiting }));
    await press("Enter an answer for Jo");
    await write("Their answer", " A puddle ");
    await press("Enter it");
    await press("They pass");
    expect(commands()).toEqual([
      {
        kind: "give_response",
        prompt: "q00001",
        person: "pJo",
        text: "A puddle",
        score: null,
        image: "",
        alt: "",
      },
      { kind: "give_response", prompt: "q00001", person: "pJo", passed: true },
    ]);
  });
  it("gives a minute more to answer and leaves the rest", async () => {
    const screen = prompts({ shown: shown() });
    const until_ms = screen.clock.now_ms + 60_000;
    const { press, commands } = await shows(promptView, { ...screen, shown: shown({ until_ms }) });
    await press("+1 min to answer");
    expect((commands()[0] as { minutes: number }).minutes).toBeCloseTo(2, 1);
    expect(commands()[0]).not.toHaveProperty("think_min");
  });
  it("never says that a prompt closes by itself: its clock is a sign", async () => {
    const open = await shows(promptView, prompts({ shown: shown({ until_ms: null }) }));
    expect(open.text()).toContain("Open until you close it.");
    expect(open.text()).toContain("answers are taken until you close it");
    await open.press("1 more minute to answer");
    expect((open.commands()[0] as { minutes: number }).minutes).toBeCloseTo(1, 1);
    cleanup();
    const { press, text } = await shows(promptView, prompts(), { deck: [card(1)] });
    await press(/^Show … “Which weather/);
    expect(text()).toContain("The clock is a sign for everybody");
    expect(text()).not.toContain("until I close");
  });
  it("has the first minute to answer begin when the quiet thinking is over", async () => {
    const screen = prompts();
    const thinking_ms = screen.clock.now_ms + 120_000;
    const { press, commands } = await shows(promptView, {
      ...screen,
      shown: shown({ thinking_ms, until_ms: null }),
    });
    await press("1 more minute to answer");
    const [asked] = commands() as { minutes: number; think_min: number }[];
    expect(asked?.think_min).toBeCloseTo(2, 1);
    expect(asked?.minutes).toBeCloseTo(3, 1);
  });
  it("shares nothing while everybody thinks quietly, says why, and does once it is over", async () => {
    const screen = prompts();
    const thinking_ms = screen.clock.now_ms + 5_000;
    const { button, choose, text } = await shows(promptView, {
      ...screen,
      shown: shown({ thinking_ms }),
      responses: [response(1, { group: "k1" }), response(2)],
      groups: [{ group: "k1", title: "Time", responses: ["a00001"] }],
    });
    await choose(/^Choose Sam/);
    const off = () =>
      [/^Share Wilhelmina/, /^Share Sam/, /^Share all under/, "Share these"].map(
        (says) => button(says).disabled,
      );
    expect(off()).toEqual([true, true, true, true]);
    expect(text()).toContain("Sharing waits until the quiet thinking is over.");
    await vi.advanceTimersByTimeAsync(6_000);
    expect(off()).toEqual([false, false, false, false]);
    expect(text()).not.toContain("Sharing waits");
    expect(button("Share all").disabled).toBe(false);
  });
  it("keeps numbers of a scale below five answers to itself", async () => {
    const summary = { words: [], scores: [], mean: null, withheld: true };
    const responses = [response(0, { text: "", score: 3 })];
    const { text } = await shows(
      promptView,
      prompts({ shown: shown({ form: "scale" }), responses, summary }),
    );
    expect(text()).toContain("Below five answers");
  });
});

describe("the people's desk", () => {
  it("asks only for what was changed", async () => {
    const { press, write, submit, done, el, commands } = await shows(peopleView, people(3));
    await press("Edit Sam");
    await write("Pronouns", "he/him");
    await submit("dialog form");
    await done();
    expect(commands()).toEqual([{ kind: "describe_person", person: "p2", pronouns: "he/him" }]);
    expect(el.querySelector("dialog")).toBeNull();
  });
  it("says that needs are for the facilitator alone, and marks who is new", async () => {
    const { text } = await shows(peopleView, people(7));
    expect(text()).toContain("only you see this: Sits near the door");
    expect(text()).toContain("first time");
  });
  it("says in the window why something was refused, for the desk is behind it", async () => {
    const { model, press, write, submit, el } = await shows(peopleView, people(3));
    await press("Edit Sam");
    await write("Name", "Mele");
    await submit("dialog form");
    model.says({
      type: "refused",
      id: model.sent.at(-1)?.id,
      code: "refused",
      text: "Mele is on the list already.",
    });
    await settled();
    expect(el.querySelector("dialog [role=status]")?.textContent).toBe("Mele is on the list already.");
  });
  it("lets a phone steer only where there is one", async () => {
    const { press, el } = await shows(peopleView, people(3));
    await press(/^Edit Wilhelmina/);
    expect(el.querySelector<HTMLInputElement>("dialog [role=switch]")?.disabled).toBe(true);
  });
  it("says who leaves and who has come", async () => {
    const { press, commands } = await shows(peopleView, people(7));
    await press("Mele leaves");
    await press("Jo comes");
    expect(commands()).toEqual([
      { kind: "mark_away", person: "p0" },
      { kind: "mark_present", person: "p6" },
    ]);
  });
});

describe("opening and close", () => {
  it("writes words in place and shows them", async () => {
    const { press, write, submit, done, commands } = await shows(frameView, frame());
    await press("Write: Practical details");
    await write(/toilets/, "Tea at four.");
    await submit(".words-card form");
    await done();
    await press("Show “What we are about” on the wall");
    expect(commands()).toEqual([
      { kind: "word_frame", part: "details", text: "Tea at four." },
      { kind: "show_on_wall", stage: "about" },
    ]);
  });
  it("takes down what is on the wall", async () => {
    const { press, text, commands } = await shows(frameView, frame({ stage: "acknowledgement" }));
    expect(text()).toContain("now: Acknowledgement or karakia");
    await press(/^On the wall: “Acknowledgement/);
    expect(commands()).toEqual([{ kind: "show_on_wall", stage: "" }]);
  });
  it("warns that other words ask everybody anew", async () => {
    const { press, text } = await shows(frameView, frame());
    await press("Change: Confidentiality");
    expect(text()).toContain("everybody is asked anew");
  });
  it("enters an agreement for somebody, or what they would like to talk about", async () => {
    const { press, write, submit, commands } = await shows(frameView, frame());
    await press("Sam agrees");
    await press("Talk first: Tui");
    await write(/What Tui/, "Photos");
    await submit(".agreement form");
    expect(commands()).toEqual([
      { kind: "give_agreement", person: "pSam", agrees: true },
      { kind: "give_agreement", person: "pTui", agrees: false, why: "Photos" },
    ]);
  });
  it("swaps two days, writes a host in, and plans a fortnight after the last day", async () => {
    const { press, write, submit, commands } = await shows(frameView, frame());
    await press(/^Swap Mon 23 Nov/);
    await press(/^Swap Wed 25 Nov/);
    await write("Host on Wed 25 Nov", "Sam", "change");
    await submit(".plan-hosts");
    expect(commands()).toMatchObject([
      { kind: "swap_hosts", one: "2026-11-23", other: "2026-11-25" },
      { kind: "set_hosts", slots: [{ host: "Mele" }, {}, { date: "2026-11-25", host: "Sam" }] },
      { kind: "plan_hosts", start: "2026-11-26", days: 14 },
    ]);
  });
  it("opens nothing but web addresses", async () => {
    const readings = [{ reading: "b1", title: "Trap", link: "javascript:alert(1)", note: "", by: "" }];
    const { el } = await shows(frameView, frame({ readings }));
    expect(el.querySelector("a")).toBeNull();
  });
  it("notes the next time only where something is new", async () => {
    const { button, write, commands, el } = await shows(frameView, frame());
    expect(button("Noted").disabled).toBe(true);
    await write("What for", "Bring tea");
    const form = [...el.querySelectorAll("form")].find((one) => one.textContent?.includes("Note it"));
    form?.requestSubmit();
    await settled();
    expect(commands()).toEqual([{ kind: "agree_next", date: "2026-12-07", host: "Hana", note: "Bring tea" }]);
  });
});

describe("every desk", () => {
  const views: Record<string, ViewModule> = {
    floor_desk: floorView,
    prompt_desk: promptView,
    people_desk: peopleView,
    frame_desk: frameView,
    prompt_card: cardView,
  };
  it.each(Object.entries(cases).filter(([, one]) => one.view in views))(
    "%s leaves nothing behind",
    async (_, one) => {
      const counted = countingListeners();
      const model = new FakeModel({ screen: one.screen, options: one.options, trouble: null });
      const el = document.createElement("div");
      document.body.append(el);
      const gone = views[one.view]!.render({ model, el });
      await settled();
      expect(el.textContent?.length).toBeGreaterThan(10);
      gone();
      await settled();
      expect([model.listeners, counted.left(), vi.getTimerCount(), el.childElementCount]).toEqual([
        0, 0, 0, 0,
      ]);
      counted.restore();
    },
  );
  it("says why something was refused, and can be told that this is known", async () => {
    const { model, press, text } = await shows(floorView, floor());
    await press("Lower Sam's hand");
    model.says({ type: "refused", id: model.sent.at(-1)?.id, code: "not_now", text: "Not now." });
    await settled();
    expect(text()).toContain("Not now.");
    await press("All right");
    expect(text()).not.toContain("Not now.");
  });
});
