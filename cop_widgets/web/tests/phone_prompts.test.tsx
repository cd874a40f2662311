import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { me, room, steering } from "../harness/fixtures_phone";
import { agenda, prompted, readings, response } from "../harness/fixtures_scenes";
import { noFrame, openFloor } from "../harness/fixtures_whole";
import type { MeScreen, RoomScreen } from "../src/generated/messages";
import { ownAnswers } from "../src/phone/answers";
import { startApp } from "../src/phone/app";
import { blobOf } from "../src/phone/photos";
import { occasion, present } from "../src/phone/present";
import { within } from "../src/phone/shrink";
import { storeIn } from "../src/phone/storage";
import { Page } from "../src/views/phone/page";
import { sharingAloud, sharingSays } from "../src/views/phone/sharing_words";
import { handSays } from "../src/views/phone/words";
import { Server } from "./phone_server";

const PICTURE = "data:image/jpeg;base64,AAEC";

let server: Server;
let page: ReturnType<typeof open>;
function open() {
  const app = startApp({
    base: "/",
    store: storeIn(() => localStorage),
    jar: { cookie: "" },
    secure: false,
    fetched: server.fetch as typeof fetch,
    uploaded: server.upload,
    random: () => 0.5,
  });
  const el = document.createElement("div");
  document.body.append(el);
  render(<Page app={app} />, el);
  const close = () => {
    render(null, el);
    el.remove();
    app.stop();
  };
  const press = async (says: string) => {
    const found = [...el.querySelectorAll<HTMLElement>("button, label, summary")].find((one) =>
      one.textContent?.startsWith(says),
    );
    if (!found) throw new Error(`nothing says ${says}: ${el.textContent}`);
    found.click();
    await pass();
  };
  const type = async (text: string, at = "textarea, input:not([type])") => {
    const field = el.querySelector(at) as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await pass();
  };
  return { app, el, close, press, type, text: () => el.textContent ?? "" };
}
const pass = (ms = 50) => vi.advanceTimersByTimeAsync(ms);
async function inside(seen: Partial<RoomScreen>, own: Partial<MeScreen> = {}) {
  server.room = { ...room(), clock: { ...room().clock, now_ms: Date.now() }, ...seen };
  server.me = me(own);
  page.app.enter("K7PQ4M");
  await pass();
  await page.press("Hana");
}
async function now(seen: Partial<RoomScreen>, own: Partial<MeScreen> = {}) {
  server.room = { ...server.room, ...seen };
  server.me = { ...server.me, ...own };
  server.tell();
  await pass(150);
}
async function reload() {
  page.close();
  page = open();
  page.app.enter("K7PQ4M");
  await pass();
}
const commands = () =>
  server.posted
    .filter((one) => one.path === "/do")
    .map(({ body }) => body.command as Record<string, unknown>);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("scrollTo", () => {});
  localStorage.clear();
  server = new Server();
  page = open();
});
afterEach(async () => {
  // Effects that are due run now: Preact asks for no other turn while it waits for one that never comes.
  await pass(200);
  page.close();
  await pass(200);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("what a phone shows", () => {
  it("puts a vote and the way to intentions first, then what is on the wall, then the floor", () => {
    const seen = room({ prompt: prompted(), sharing: { ...openFloor, mode: "round" } });
    expect(present(seen)).toBe("prompt");
    expect(present({ ...seen, frame: { ...noFrame, stage: "confidentiality" } })).toBe("confidentiality");
    expect(present({ ...seen, way: { ...seen.way, step: "propose" } })).toBe("propose");
    expect(present({ ...seen, prompt: null })).toBe("sharing");
    expect(present(room())).toBe("none");
  });
  it("is another occasion with another prompt, and not with another answer", () => {
    const other = prompted({ card: { ...prompted().shown.card, prompt: "q00002" } });
    expect(occasion(room({ prompt: prompted() }))).toBe(
      occasion(room({ prompt: prompted({ answered: 9 }) })),
    );
    expect(occasion(room({ prompt: prompted() }))).not.toBe(occasion(room({ prompt: other })));
  });
});

describe("an answer", () => {
  it("begins with the sentence given, says whose name it carries, and is sent once", async () => {
    await inside({ prompt: prompted() });
    expect(page.el.querySelector("textarea")?.value).toBe("I noticed that ");
    expect(page.text()).toContain("With your name.");
    await page.press("Send my answer");
    expect(commands()).toEqual([]);
    await page.type("I noticed that he waited. ");
    await page.press("Send my answer");
    expect(commands()).toEqual([
      {
        kind: "give_response",
        prompt: "q00001",
        text: "I noticed that he waited.",
        score: null,
        image: "",
        alt: "",
        passed: false,
      },
    ]);
  });
  it("says that the room sees it at once where the words of all are on the wall", async () => {
    const summary = { words: [], scores: [], mean: null, withheld: false };
    await inside({ prompt: { ...prompted({ form: "word" }), summary } });
    expect(page.text()).toContain("the room sees the words of all together, yours too, without a name");
    expect(page.text()).not.toContain("only if it is shared");
    await now({ prompt: prompted({ form: "word" }) });
    expect(page.text()).toContain("only if it is shared");
  });
  it("outlives a reload while it is written, and a network that is gone while it is sent", async () => {
    await inside({ prompt: prompted() });
    await page.type("I noticed that she");
    await reload();
    expect(page.el.querySelector("textarea")?.value).toBe("I noticed that she");
    server.cut();
    await page.press("Send my answer");
    expect(page.text()).toContain("I noticed that she");
    await reload();
    server.down = false;
    await pass(5000);
    expect(commands()).toHaveLength(1);
  });
  it("without a name is known to this device alone, and can be taken back by it", async () => {
    await inside({ prompt: prompted({ form: "word", named: false }) });
    expect(page.text()).toContain("nobody can see whose an answer is");
    server.made = "a00007";
    await page.type("calm");
    await page.press("Send my answer");
    await now({}, { responded: true });
    await reload();
    expect(page.app.answers.value).toMatchObject([{ response: "a00007", text: "calm" }]);
    await page.press("Take back");
    expect(commands().pop()).toEqual({ kind: "withdraw_response", response: "a00007" });
    expect(page.app.answers.value).toEqual([]);
    await now({ prompt: null });
    expect(Object.keys(localStorage).filter((key) => key.startsWith("cop.answers"))).toEqual([]);
  });
  it("says that a word is asked for before four are sent", async () => {
    await inside({ prompt: prompted({ form: "word" }) });
    await page.type("quiet like a sea");
    expect(page.text()).toContain("One word is asked for, three at the most.");
    expect(page.el.querySelector(".answer-form input")?.getAttribute("aria-invalid")).toBe("true");
    await page.press("Send my answer");
    expect(commands()).toEqual([]);
    await page.type(" quiet  as  snow ");
    expect(page.text()).not.toContain("three at the most");
    await page.press("Send my answer");
    expect(commands()).toMatchObject([{ kind: "give_response", text: "quiet  as  snow" }]);
  });
  it("may be a pass, which takes another one's place", async () => {
    await inside({ prompt: prompted() });
    await page.press("I pass on this one");
    expect(commands()[0]).toMatchObject({ kind: "give_response", passed: true, text: "" });
    await now({}, { responses: [told({ text: "", passed: true })], responded: true });
    expect(page.text()).toContain("You pass on this one. That is fine.");
    expect(page.el.querySelector("textarea")).toBeNull();
    await page.press("Answer after all");
    expect(page.el.querySelector("textarea")).not.toBeNull();
  });
  it("is a number of a scale, by radio buttons with words at the ends", async () => {
    await inside({ prompt: prompted({ form: "scale", low_says: "nothing yet", high_says: "all" }) });
    const radios = page.el.querySelectorAll<HTMLInputElement>("input[type=radio]");
    expect([...radios].map((one) => one.parentElement?.textContent)).toEqual([
      "1: nothing yet",
      "2",
      "3",
      "4",
      "5: all",
    ]);
    radios[3]?.click();
    await pass();
    await page.press("Send my answer");
    expect(commands()[0]).toMatchObject({ score: 4, text: "" });
  });
  it("can be changed where several may be given: the old one is taken back first", async () => {
    await inside({ prompt: prompted({ most: 2 }) }, { responses: [told({})], responded: true });
    await page.press("Change");
    await page.type("I noticed that they did.");
    await page.press("Send the change");
    expect(commands().map(({ kind }) => kind)).toEqual(["withdraw_response", "give_response"]);
  });
  it("is not taken any more once the prompt is closed", async () => {
    await inside({ prompt: prompted({ open: false }) }, { responses: [told({})], responded: true });
    expect(page.text()).toContain("No more answers are taken.");
    expect(page.el.querySelector("form, .acts")).toBeNull();
  });
  it("is said to be in, once, to whoever listens", async () => {
    await inside({ prompt: prompted({ until_ms: Date.now() + 90_000 }) });
    const says = () => page.el.querySelector(".answering [role=status]")?.textContent;
    expect(says()).toBe("");
    await now({}, { responses: [told({})], responded: true });
    expect(says()).toBe("Your answer is in.");
    const all = [...page.el.querySelectorAll("[role=status]")].map((one) => one.textContent);
    await pass(3000);
    expect([...page.el.querySelectorAll("[role=status]")].map((one) => one.textContent)).toEqual(all);
    expect(page.el.querySelector(".while [role=timer]")?.getAttribute("aria-live")).toBe("off");
  });
});

const told = (more: object) => ({
  response: "a00003",
  text: "I noticed that he waited.",
  score: null,
  image: "",
  alt: "",
  passed: false,
  shared: false,
  ...more,
});
const GIVEN = {
  kind: "give_response",
  prompt: "q00001",
  text: "",
  score: null,
  image: "",
  alt: "",
  passed: false,
} as const;

describe("a photo", () => {
  it("is sent before its answer, waits for the network, and is not sent twice", async () => {
    await inside({ prompt: prompted({ form: "photo" }) });
    server.down = true;
    page.app.ask({ ...GIVEN, alt: "A hill" }, PICTURE);
    await pass(3000);
    expect(server.uploads).toHaveLength(0);
    server.refuse["/do"] = [503, ""];
    server.down = false;
    await pass(8000);
    expect(server.uploads).toHaveLength(1);
    server.refuse = {};
    await pass(8000);
    expect(server.uploads).toHaveLength(1);
    expect(commands().pop()).toMatchObject({ image: "f00001.jpg", alt: "A hill" });
    expect(page.app.queue.value).toEqual([]);
    expect(Object.keys(localStorage).filter((key) => key.startsWith("cop.photo"))).toEqual([]);
  });
  it("on its way holds back no hand, but the next answer and leaving", async () => {
    await inside({ prompt: prompted({ form: "photo", most: 2 }) });
    let arrives = () => {};
    server.arriving = new Promise((done) => {
      arrives = done;
    });
    page.app.ask(GIVEN, PICTURE);
    page.app.ask({ ...GIVEN, text: "The second" });
    page.app.ask({ kind: "raise_hand" });
    page.app.ask({ kind: "give_agreement", wording: "Stays here.", agrees: true, why: "" });
    page.app.ask({ kind: "leave" });
    await pass(500);
    expect(commands().map(({ kind }) => kind)).toEqual(["raise_hand", "give_agreement"]);
    arrives();
    await pass(500);
    expect(commands().map(({ kind }) => kind)).toEqual([
      "raise_hand",
      "give_agreement",
      "give_response",
      "give_response",
      "leave",
    ]);
    expect(commands()[3]).toMatchObject({ text: "The second" });
  });
  it("that is refused says why, and is not tried again", async () => {
    await inside({ prompt: prompted({ form: "photo" }) });
    server.refuse["/photo"] = [413, "That photo is too large."];
    page.app.ask(GIVEN, PICTURE);
    await pass(500);
    expect(page.text()).toContain("That photo is too large.");
    expect([commands(), page.app.queue.value, page.app.sending.value]).toEqual([[], [], null]);
  });
  it("keeps its shape when it is made small", () => {
    expect(within(4000, 3000)).toEqual([1600, 1200]);
    expect(within(300, 200)).toEqual([300, 200]);
    expect(within(8000, 1)).toEqual([1600, 1]);
  });
  it("is read back as its own bytes", async () => {
    const blob = blobOf(PICTURE);
    expect([blob?.type, new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual([
      "image/jpeg",
      new Uint8Array([0, 1, 2]),
    ]);
    expect(blobOf("nothing")).toBeNull();
  });
});

describe("own answers", () => {
  const { shown } = prompted();
  const item = (id: string, command: object) => ({ id, at: 0, command: { ...GIVEN, ...command } }) as never;
  it("are as they will be once all that is on its way has been answered", () => {
    const texts = (most: number, ...queue: never[]) =>
      ownAnswers({ ...shown, most }, [told({ text: "one" })], [], queue).map((one) => one.text);
    expect(texts(1, item("i1", { text: "two" }))).toEqual(["two"]);
    expect(texts(3, item("i1", { text: "two" }), item("i2", { text: "three" }))).toEqual([
      "one",
      "two",
      "three",
    ]);
    expect(texts(3, item("i1", { passed: true }))).toEqual([""]);
    expect(texts(3, item("i1", { prompt: "q00009", text: "other" }))).toEqual(["one"]);
  });
});

describe("shared answers", () => {
  it("take a heart at once, without moving, and give it back", async () => {
    const responses = [response(0, { hearts: 0 }), response(1, { hearts: 5 })];
    await inside({ prompt: prompted({ open: false }, { responses }) });
    const hearts = () => [...page.el.querySelectorAll<HTMLElement>(".reactions button:first-child")];
    expect(hearts().map((one) => one.textContent)).toEqual(["♥A heart", "♥A heart5"]);
    server.down = true;
    hearts()[0]?.click();
    await pass();
    expect(hearts().map((one) => one.textContent)).toEqual(["♥A heart1", "♥A heart5"]);
    expect(hearts()[0]?.getAttribute("aria-pressed")).toBe("true");
    hearts()[0]?.click();
    await pass();
    expect(hearts()[0]?.getAttribute("aria-pressed")).toBe("false");
  });
});

describe("the floor", () => {
  const round = { ...openFloor, mode: "round" as const, now: "Mele", next: "Hana", left: 4 };
  it("tells whose turn it is, and says it once", async () => {
    await inside({ sharing: round }, { turn: "next" });
    expect(page.text()).toContain("You are next");
    await now({ sharing: { ...round, now: "Hana", next: "Jo" } }, { turn: "now" });
    expect(page.text()).toContain("It is your turn");
    expect(page.el.querySelector(".news [role=status]")?.textContent).toBe("It is your turn");
  });
  it("has words for each way of sharing it", () => {
    const own = me();
    expect(sharingSays(round, own)).toEqual({ title: "Mele speaks", says: "Then Hana." });
    expect(sharingSays({ ...openFloor, mode: "pairs" }, { ...own, group: ["Jo"] }).title).toBe(
      "You sit with Jo",
    );
    expect(sharingSays({ ...openFloor, mode: "round" }, own).title).toBe("Everybody has had a turn");
    expect(sharingAloud({ ...openFloor, mode: "pairs", back: true }, own)).toBe("Come back together.");
    expect(sharingAloud(openFloor, own)).toBe("");
  });
  it("hands the talking piece on by name", async () => {
    await inside(
      { sharing: { ...openFloor, mode: "talking_piece" } },
      {
        piece: [
          ["p2", "Mele"],
          ["p3", "Jo"],
        ],
      },
    );
    await page.press("Hand it on");
    await page.press("Jo");
    expect(commands()).toEqual([{ kind: "hand_piece", to: "p3" }]);
  });
  it("offers a free chair, and none that is not there", async () => {
    const fish = { ...openFloor, mode: "fishbowl" as const, circle: ["Mele"], seats: 2 };
    await inside({ sharing: fish });
    await page.press("Take a free chair");
    expect(commands()).toEqual([{ kind: "sit_in_circle" }]);
    await now({ sharing: { ...fish, circle: ["Mele", "Jo"] } });
    expect(page.el.querySelector<HTMLButtonElement>(".sharing button")?.disabled).toBe(true);
  });
  it("lets a hand that is up mean something else, in its place", async () => {
    await inside({ hands: 3 }, { hand: true, place: 2, about: "new", why: "not yet heard" });
    expect(page.text()).toContain("You are 2nd of 3 (not yet heard).");
    await page.press("Question");
    expect(commands()).toEqual([{ kind: "raise_hand", about: "question" }]);
    expect(handSays(me({ hand: true, place: 1 }), room({ hands: 1 }), true)).toBe("Your hand is up.");
  });
});

describe("opening and closing", () => {
  it("asks for the agreement, or for talk about it first", async () => {
    const words = [{ part: "confidentiality" as const, text: "What is said here stays here." }];
    await inside({ frame: { ...noFrame, stage: "confidentiality", words } });
    await page.press("I would like to talk about it first");
    await page.type("The photos.");
    await page.press("Tell the facilitator");
    await page.press("I agree");
    expect(commands()).toEqual([
      { kind: "give_agreement", wording: words[0]!.text, agrees: false, why: "The photos." },
      { kind: "give_agreement", wording: words[0]!.text, agrees: true, why: "" },
    ]);
  });
  it("asks late comers for it too, beside what goes on", async () => {
    const words = [{ part: "confidentiality" as const, text: "What is said here stays here." }];
    await inside({ frame: { ...noFrame, words } });
    expect(page.text()).toContain("What is said here stays here.");
    await now({}, { agrees: true });
    expect(page.text()).not.toContain("What is said here stays here.");
  });
  it("once it is over has no forms, but thanks, the next time and what there is to read", async () => {
    const clock = { ...room().clock, phase: "ended" as const };
    const words = [{ part: "thanks" as const, text: "Thank you for what you brought." }];
    const next = { date: "2026-12-05", host: "Sam", note: "" };
    const frame = { ...noFrame, stage: "prompt" as const, words, next, readings };
    await inside({ prompt: prompted(), frame, sharing: { ...openFloor, mode: "round" }, agenda });
    expect(page.text()).toContain("Send my answer");
    await now({ clock, prompt: prompted({ open: false }) });
    for (const gone of ["Send my answer", "I pass", "Raise my hand", "What did you notice"])
      expect(page.text()).not.toContain(gone);
    for (const there of [
      "Thank you for what you brought.",
      "Saturday 5 December",
      "Sam hosts",
      readings[0]!.title,
    ])
      expect(page.text()).toContain(there);
  });
  it("says what only the facilitator sees", async () => {
    await inside({ frame: { ...noFrame, stage: "people" } });
    expect(page.text()).toContain("Only the facilitator sees this.");
    await page.type("they/them", "#pronouns");
    await page.press("Say so");
    expect(commands()[0]).toMatchObject({ kind: "describe_me", pronouns: "they/them", first_time: false });
  });
  it("shares something to read, and takes only one's own back", async () => {
    await inside({ frame: { ...noFrame, stage: "readings", readings } });
    expect(page.text()).toContain("The Hundred Languages of Children");
    expect([...page.el.querySelectorAll("a")].map((one) => one.rel)).toEqual([
      "noopener noreferrer nofollow",
    ]);
    await page.type("A poem", "#title");
    await page.press("Share it");
    expect(commands()[0]).toEqual({ kind: "share_reading", title: "A poem", link: "", note: "" });
    await page.press("Take back");
    expect(commands()[1]).toEqual({ kind: "remove_reading", reading: "r1" });
  });
  it("never links to what is no address", async () => {
    const bad = [{ ...readings[1]!, link: "javascript:alert(1)" }];
    await inside({ frame: { ...noFrame, stage: "readings", readings: bad } });
    expect(page.el.querySelector("a")).toBeNull();
  });
  it("counts nobody in a spark chat", async () => {
    await inside({ prompt: prompted(), frame: { ...noFrame, stage: "prompt", spark: true } });
    expect(page.text()).not.toContain("You have spoken");
  });
});

describe("steering", () => {
  it("is there only for whoever may, and stays through a reload", async () => {
    await inside({ agenda });
    expect(page.text()).not.toContain("Steering");
    await now({}, { remote: steering });
    await page.press("Steering");
    await page.press("Give the floor to Mele");
    await reload();
    await page.press("Agenda");
    await page.press("+5 min");
    await page.press("Next: In pairs");
    await page.press("Shorten what is left");
    expect(commands()).toEqual([
      { kind: "give_floor_to_next" },
      { kind: "extend_segment", minutes: 5 },
      { kind: "start_segment", segment: null },
      { kind: "shorten_rest" },
    ]);
    await now({}, { remote: null });
    expect(page.text()).not.toContain("Shorten");
  });
  it("goes round, shows prompts and keeps the clocks", async () => {
    const sharing = { ...openFloor, mode: "round" as const, now: "Sam", next: "Jo" };
    await inside({ sharing, prompt: prompted() }, { remote: steering });
    await page.press("Steering");
    await page.press("Next: Sam");
    await page.press("They pass");
    await page.press("Prompts");
    await page.press("No more answers");
    await page.press("Show…");
    await page.press("Show it now");
    await page.press("Clock");
    await page.press("2:00");
    await page.press("Pause the gathering");
    expect(commands().map(({ kind }) => kind)).toEqual([
      "next_in_round",
      "next_in_round",
      "close_prompt",
      "show_prompt",
      "set_time_box",
      "pause",
    ]);
  });
  it("shows a prompt as it is best answered, and which order of hands holds", async () => {
    const ready = [{ ...prompted().shown.card, prompt: "q2", answers: "word" as const }];
    await inside({}, { remote: { ...steering, ready, fair: false } });
    await page.press("Steering");
    const orders = [...page.el.querySelectorAll(".two [aria-pressed]")];
    expect(orders.map((one) => [one.textContent, one.getAttribute("aria-pressed")])).toEqual([
      ["Fair order", "false"],
      ["✓ First come", "true"],
    ]);
    await page.press("Prompts");
    await page.press("Show…");
    await page.press("Show it now");
    expect(commands()).toMatchObject([{ kind: "show_prompt", prompt: "q2", form: "word" }]);
  });
  it("is not done late: what was tapped two minutes ago is dropped", async () => {
    await inside({}, { remote: steering });
    await page.press("Steering");
    server.cut();
    await page.press("Give the floor to Mele");
    await pass(130_000);
    server.down = false;
    page.app.wake();
    await pass(10_000);
    expect([commands(), page.app.queue.value]).toEqual([[], []]);
  });
});
