import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { board } from "../harness/fixtures_board";
import { actOf, type KeyPress, keyAria, takenByFocus } from "../src/lib/board_keys";
import { FORGOTTEN_MS, openLead } from "../src/lib/lead";

const screen = board({ people: 40, speaking: 1 });
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: key.length === 1 && key !== key.toLowerCase(),
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});
const asked = (key: string, more: Partial<KeyPress> = {}, on = screen) => {
  const act = actOf(press(key, more), on);
  return act?.does === "ask" ? act.command : act?.does;
};

describe("keys", () => {
  it("of a tile give the floor, and take it back from who has it", () => {
    expect(asked("h")).toEqual({ kind: "start_turn", person: "p1" });
    expect(asked("m")).toEqual({ kind: "end_turn", person: "p0" });
  });

  it("ask whoever is next in a round, and turn the order of hands back", () => {
    const round = { ...screen, header: { ...screen.header, mode: "round" as const, fair: false } };
    expect(asked("n", {}, round)).toEqual({ kind: "next_in_round" });
    expect(asked("f", {}, round)).toEqual({ kind: "set_queue_order", fair: true });
  });

  it("tell capitals by Shift, whatever Caps Lock says", () => {
    expect(asked("M")).toEqual({ kind: "start_turn", person: "p29" });
    expect(asked("M", { shiftKey: false })).toEqual({ kind: "end_turn", person: "p0" });
    expect(asked("m", { shiftKey: true })).toEqual({ kind: "start_turn", person: "p29" });
  });

  it.each([
    [" ", { kind: "end_turn" }],
    ["u", { kind: "undo" }],
    ["U", { kind: "redo" }],
    ["r", { kind: "redo" }],
    ["p", { kind: "pause_gathering" }],
    ["n", { kind: "give_floor_to_next" }],
    ["f", { kind: "set_queue_order", fair: false }],
    ["w", "wall"],
    ["c", "corrections"],
    ["?", "help"],
    ["ß", undefined],
  ])("%s", (key, act) => expect(asked(key)).toEqual(act));

  it("p begins, resumes, and leaves an ended gathering alone", () => {
    const kinds = (["planned", "paused", "ended"] as const).map((phase) =>
      asked("p", {}, board({ people: 3, phase })),
    );
    expect(kinds).toEqual([{ kind: "begin_gathering" }, { kind: "resume_gathering" }, undefined]);
  });

  it.each(["ctrlKey", "metaKey", "altKey", "repeat"] as const)("with %s mean nothing here", (modifier) =>
    expect(actOf(press("u", { [modifier]: true }), screen)).toBeNull(),
  );
});

describe("two keys", () => {
  const crowd = board({ people: 60 });
  const second = (key: string, more: Partial<KeyPress> = {}) => {
    const act = actOf(press(key, more), crowd, ".");
    return act?.does === "ask" ? act.command : (act?.does ?? null);
  };

  it("one after the other give the floor", () => {
    expect(actOf(press("."), crowd)).toEqual({ does: "lead", key: "." });
    expect(second("m")).toEqual({ kind: "start_turn", person: "p48" });
    expect(second("M", { shiftKey: false })).toEqual({ kind: "start_turn", person: "p48" });
  });

  it("leave the board's own keys to the second key", () => {
    expect(second("u")).toEqual({ kind: "start_turn", person: "p53" });
    expect(second("w")).toBe("forget");
  });

  it.each([
    ["Escape", "forget"],
    ["ß", "forget"],
    [" ", "forget"],
    ["Shift", null],
    ["Tab", null],
    ["ArrowDown", null],
  ])("%s after the first: %s", (key, does) => expect(second(key)).toBe(does));

  it("begin with nothing where nobody has two", () => {
    expect(actOf(press("."), screen)).toBeNull();
    expect(actOf(press(","), crowd)).toBeNull();
  });

  it("are forgotten after some seconds, by any clock", () => {
    const now = signal(1000);
    const lead = openLead(now);
    lead.hold(".");
    now.value += FORGOTTEN_MS - 1;
    expect(lead.typed.value).toBe(".");
    now.value += 1;
    expect(lead.typed.value).toBe("");
    lead.hold(",");
    lead.forget();
    expect(lead.typed.value).toBe("");
  });

  it.each([
    ["m", { "aria-keyshortcuts": "m" }],
    ["M", { "aria-keyshortcuts": "Shift+M" }],
    ["7", { "aria-keyshortcuts": "7" }],
    [".a", { "aria-description": "Keys: full stop, then a" }],
    ["", {}],
  ])("of %s are told to assistive technology", (keys, aria) => expect(keyAria(keys)).toEqual(aria));
});

describe("focus", () => {
  const fired = (html: string, key: string) => {
    document.body.innerHTML = html;
    let taken: boolean | undefined;
    const listen = (event: KeyboardEvent) => {
      taken = takenByFocus(event);
    };
    document.addEventListener("keydown", listen, { once: true });
    document
      .querySelector("[data-x]")
      ?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
    return taken;
  };

  it.each([
    ["<input data-x>", "u", true],
    ["<textarea data-x></textarea>", "m", true],
    ["<div contenteditable data-x></div>", "m", true],
    ["<button data-x>Undo</button>", " ", true],
    ["<button data-x>Undo</button>", "m", false],
    ["<div class='tile'><button data-x>Mele</button></div>", " ", false],
    ["<p data-x></p>", " ", false],
  ])("%s takes %s: %s", (html, key, taken) => expect(fired(html, key)).toBe(taken));
});
