import { describe, expect, it } from "vitest";
import { board } from "../harness/fixtures_board";
import { actOf, type KeyPress, takenByFocus } from "../src/lib/board_keys";

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

  it("tell capitals by Shift, whatever Caps Lock says", () => {
    expect(asked("M")).toEqual({ kind: "start_turn", person: "p31" });
    expect(asked("M", { shiftKey: false })).toEqual({ kind: "end_turn", person: "p0" });
    expect(asked("m", { shiftKey: true })).toEqual({ kind: "start_turn", person: "p31" });
  });

  it.each([
    [" ", { kind: "end_turn" }],
    ["u", { kind: "undo" }],
    ["U", { kind: "redo" }],
    ["r", { kind: "redo" }],
    ["p", { kind: "pause_gathering" }],
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
