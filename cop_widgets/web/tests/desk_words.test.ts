import { describe, expect, it } from "vitest";
import { card, place, prompt, response } from "../harness/fixtures_desks";
import { brief, heaps, standing, turned, unshared } from "../src/lib/answers";
import { drawn, EVERYTHING, fitting, occurring } from "../src/lib/deck";
import {
  groupsWords,
  handless,
  leftWords,
  oneMore,
  seatWords,
  WAYS,
  waitingWords,
} from "../src/lib/floor_words";
import { daysAfter, hosted, isLink, shortDay, stageWords } from "../src/lib/frame_words";
import { hour, named, presenceWords } from "../src/lib/people_words";
import {
  answeredWords,
  contentOf,
  FORMS,
  formWords,
  nameWords,
  showing,
  usual,
} from "../src/lib/prompt_words";
import { columns, tabAt } from "../src/lib/tabs";

describe("a deck", () => {
  const deck = Array.from({ length: 12 }, (_, i) => card(i));
  it("is narrowed down by all that is asked at once", () => {
    expect(fitting(deck, EVERYTHING)).toHaveLength(12);
    const wanted = { ...EVERYTHING, kind: "image", text: "GATE gärden" };
    expect(fitting(deck, wanted).map((one) => one.deck)).toEqual(["d4", "d10"]);
    expect(fitting(deck, { ...EVERYTHING, theme: "nowhere" })).toEqual([]);
  });
  it("finds a card of no phase in any phase", () => {
    const found = fitting(deck, { ...EVERYTHING, phase: "closing" });
    expect(new Set(found.map((one) => one.phase))).toEqual(new Set(["closing", ""]));
  });
  it("finds words without their accents", () => {
    expect(fitting([card(0, { text: "Kei te pēhea koe?" })], { ...EVERYTHING, text: "pehea" })).toHaveLength(
      1,
    );
  });
  it("draws each card that fits, and not the same twice", () => {
    const three = deck.slice(0, 3);
    const chances = Array.from({ length: 100 }, (_, i) => i / 100);
    expect(new Set(chances.map((chance) => drawn(three, chance)?.deck))).toEqual(new Set(["d0", "d1", "d2"]));
    expect(chances.some((chance) => drawn(three, chance, "d1")?.deck === "d1")).toBe(false);
    expect(drawn([card(5)], 0.3, "d5")?.deck).toBe("d5");
    expect(drawn([], 0.5)).toBeNull();
    expect(drawn(three, 1)?.deck).toBe("d2");
  });
  it("says what occurs, each once", () => {
    expect(occurring(deck, "language")).toEqual(["en", "mi"]);
  });
});

describe("showing a prompt", () => {
  it("sends only what its form has use for", () => {
    const how = { ...usual(prompt()), low_says: "no", high_says: "yes", minutes: 3, most: 2 };
    expect(showing({ prompt: "q1" }, how)).toEqual({
      kind: "show_prompt",
      prompt: "q1",
      form: "",
      think_min: null,
    });
    expect(showing({ prompt: "q1" }, { ...how, form: "scale" })).toMatchObject({
      low: 1,
      high: 5,
      low_says: "no",
      minutes: 3,
    });
    expect(showing({ prompt: "q1" }, { ...how, form: "scale" })).not.toHaveProperty("most");
    expect(showing({ prompt: "q1" }, { ...how, form: "word", named: false })).toMatchObject({
      most: 2,
      named: false,
    });
  });
  it("begins with how the card is best answered", () => {
    expect(usual(card(1)).form).toBe("word");
    expect(usual(prompt()).form).toBe("");
    expect(usual(prompt({ answers: "scale" })).form).toBe("scale");
  });
  it("takes a card's words and nothing else of it", () => {
    expect(Object.keys(contentOf(card(0))).sort()).toEqual([
      "alt",
      "answers",
      "attribution",
      "image",
      "kind",
      "language",
      "phase",
      "starter",
      "text",
      "theme",
    ]);
  });
  it("says how it is answered, and plainly whose answers can be seen", () => {
    expect(FORMS.every(([form]) => formWords(form))).toBe(true);
    expect(nameWords(false)).toBe("Answers come without names; nobody, you included, sees whose they are.");
    expect(answeredWords({ answered: 1, passed: 0 })).toBe("has answered");
    expect(answeredWords({ answered: 7, passed: 2 })).toBe("have answered · 2 by passing");
    expect(answeredWords({ answered: 2, passed: 2 })).toBe("have answered · all by passing");
  });
});

describe("answers", () => {
  const all = [
    response(0, { group: "k1" }),
    response(1, { group: "gone" }),
    response(2, { passed: true }),
    response(3, { group: "k1", shared: true }),
  ];
  const groups = [
    { group: "k1", title: "Time", responses: ["a00000", "a00003"] },
    { group: "k2", title: "Empty", responses: [] },
  ];
  it("stand under their headings, the rest after them; passes stand nowhere", () => {
    expect(heaps(all, groups).map((heap) => [heap.title, heap.answers.map((one) => one.response)])).toEqual([
      ["Time", ["a00000", "a00003"]],
      ["", ["a00001"]],
    ]);
  });
  it("are shared once", () => {
    expect(
      unshared([response(0, { shared: true }), response(1), response(2, { passed: true })]).map(
        (one) => one.response,
      ),
    ).toEqual(["a00001"]);
  });
  it("stay chosen only while they are there", () => {
    const chosen = turned(turned(turned(new Set<string>(), "a00001"), "a00009"), "a00003");
    expect(standing(chosen, all)).toEqual(["a00001", "a00003"]);
    expect(turned(chosen, "a00001").has("a00001")).toBe(false);
  });
  it("are told in a few words", () => {
    expect(brief(response(0, { text: "x".repeat(200) })).length).toBeLessThan(62);
    expect(brief(response(0, { text: "", score: 0 }))).toBe("0");
    expect(brief(response(0, { text: "", image: "a.jpg", alt: "" }))).toBe("a photo");
  });
});

describe("the floor in words", () => {
  it("counts waiting by fives of seconds, and never below nothing", () => {
    expect(waitingWords(0, 84_900)).toBe("waiting 1:20");
    expect(waitingWords(5000, 0)).toBe("waiting 0:00");
  });
  it("says who is next, who is asked again, and how many are left", () => {
    const seat = (person: string, state: "waiting" | "again" | "done" | "away") => ({
      person,
      name: person,
      state,
    });
    const round = [seat("a", "done"), seat("b", "waiting"), seat("c", "again"), seat("d", "away")];
    expect(round.map((one) => seatWords(one, "b"))).toEqual([
      "has spoken",
      "next",
      "passed, asked again at the end",
      "away",
    ]);
    expect(seatWords(seat("c", "again"), "c")).toBe("next, passed before");
    expect(leftWords(round)).toBe("2 of 3 still to come");
    expect(leftWords([seat("a", "done")])).toBe("Everybody has had a turn.");
  });
  it("says how big groups are, the most common first", () => {
    expect(
      groupsWords([
        ["a", "b"],
        ["c", "d"],
        ["e", "f", "g"],
      ]),
    ).toBe("2 pairs and 1 three");
    expect(groupsWords([["a", "b", "c", "d", "e"]])).toBe("1 group of 5");
  });
  it("gives one minute more than is left, also when the time is up or there was no clock", () => {
    expect(oneMore(90_000, 0)).toBe(2.5);
    expect(oneMore(0, 90_000)).toBe(1);
    expect(oneMore(null, 90_000)).toBe(1);
  });
  it("raises hands for those whose hand is not up", () => {
    const one = { name: "x", inside: false };
    const people = [
      { ...one, person: "a", hand: true, speaking: false },
      { ...one, person: "b", hand: false, speaking: true },
      { ...one, person: "c", hand: false, speaking: false },
    ];
    expect(handless(people).map((each) => each.person)).toEqual(["c"]);
    expect(place(0).why).toBe("not yet heard");
    expect(new Set(WAYS.map((way) => way.mode)).size).toBe(7);
  });
});

describe("people and days in words", () => {
  it("says when somebody came and went", () => {
    const at = (ms: number) => `t${ms}`;
    expect(presenceWords({ here: true, came_ms: 5, left_ms: null }, at)).toBe("here since t5");
    expect(presenceWords({ here: false, came_ms: 5, left_ms: 9 }, at)).toBe("away since t9");
    expect(presenceWords({ here: false, came_ms: null, left_ms: null }, at)).toBe("not here yet");
    expect(hour(new Date(2026, 10, 21, 8, 5).getTime())).toBe("08:05");
  });
  it("finds people by letters without accents", () => {
    const people = [{ name: "Tāmati" }, { name: "Jo" }] as never;
    expect(named(people, "tama")).toHaveLength(1);
    expect(named(people, " ")).toHaveLength(2);
  });
  it("counts days without a time zone", () => {
    expect(shortDay("2026-11-23")).toBe("Mon 23 Nov");
    expect(shortDay("soon")).toBe("soon");
    expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysAfter("2027-03-28", 1)).toBe("2027-03-29");
  });
  it("changes one host and leaves the others", () => {
    const days = [
      { date: "2026-11-23", host: "Mele", today: true },
      { date: "2026-11-24", host: "Jo", today: false },
    ];
    expect(hosted(days, "2026-11-24", " Hana ")).toEqual([
      { date: "2026-11-23", host: "Mele" },
      { date: "2026-11-24", host: "Hana" },
    ]);
  });
  it("opens only web addresses as links", () => {
    expect(isLink("https://example.org/a")).toBe(true);
    expect(isLink("javascript:alert(1)")).toBe(false);
    expect(stageWords("acknowledgement")).toBe("Acknowledgement or karakia");
    expect(stageWords("floor")).toBe("how the floor is shared");
    expect(stageWords("")).toBe("the table");
  });
});

describe("tabs", () => {
  it("stand in one row up to five, then in two", () => {
    expect([4, 5, 6, 8, 9].map(columns)).toEqual([4, 5, 3, 4, 5]);
  });
  it("are reached by arrows: along, and from row to row", () => {
    expect(tabAt("ArrowRight", 3, 8)).toBe(4);
    expect(tabAt("ArrowLeft", 0, 8)).toBe(0);
    expect(tabAt("ArrowDown", 1, 8)).toBe(5);
    expect(tabAt("ArrowDown", 5, 8)).toBe(5);
    expect(tabAt("ArrowUp", 5, 8)).toBe(1);
    expect(tabAt("End", 0, 8)).toBe(7);
    expect(tabAt("ArrowDown", 0, 4)).toBeNull();
    expect(tabAt("x", 0, 8)).toBeNull();
  });
});
