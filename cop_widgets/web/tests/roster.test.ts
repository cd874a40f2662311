import { describe, expect, it } from "vitest";
import { longDate } from "../src/lib/dates";
import type { Fault } from "../src/lib/link";
import { formFaults, inRole, joined, place, twice, welcomeWords, without } from "../src/lib/roster";

const entry = (name: string, role = "participant") => ({ name, role });

describe("roster", () => {
  it("takes names in, tidied, and leaves empty ones out", () => {
    expect(joined([entry("Mele")], [entry("  Hēmi   👋 "), entry("  ")])).toEqual([
      entry("Mele"),
      entry("Hēmi 👋"),
    ]);
  });
  it("gives another role and takes somebody off by place", () => {
    const list = [entry("Jo"), entry("Jo")];
    expect(inRole(list, 1, "note_keeper")).toEqual([entry("Jo"), entry("Jo", "note_keeper")]);
    expect(without(inRole(list, 1, "mentor"), 0)).toEqual([entry("Jo", "mentor")]);
  });
  it("keeps what a file says to welcome somebody, and never reads out what they need", () => {
    const told = {
      ...entry(" Mele "),
      pronouns: "she/her",
      say: "MEH-leh",
      first_time: true,
      needs: "sits near the door",
    };
    const [kept] = inRole(joined([], [told]), 0, "co_facilitator");
    expect(kept).toEqual({ ...told, name: "Mele", role: "co_facilitator" });
    expect(welcomeWords(kept!)).toBe("she/her · say MEH-leh · first time · needs noted");
    expect(welcomeWords(entry("Jo"))).toBe("");
  });
  it("names who stands there twice", () => {
    expect(twice([entry("Jo"), entry("jo"), entry("Mele")])).toEqual(["Jo", "jo"]);
  });
  it("says where a fault is", () => {
    expect([place(3, "name"), place(2, null), place(null, null)]).toEqual([
      "row 3, column name",
      "row 2",
      "",
    ]);
  });
});

describe("what is wrong with a form", () => {
  const refused = (text: string, faults: Fault[] = []) =>
    formFaults({ type: "refused", id: "a", code: "bad-input", text, faults });
  it("is said once, without rows", () => {
    const twice = "“Mele” stands in row 1 too; add something to tell them apart";
    const told = { says: twice, row: 2, column: "name" };
    const said = "“Mele” is on the list more than once; add something to tell them apart.";
    expect(refused(`new gathering: row 2, column name: ${twice}`, [told])).toEqual([said]);
    const title = { says: "please give the gathering a title", row: null, column: "title" };
    expect(refused("new gathering: please mend:", [title, told, { ...told, row: 3 }])).toEqual([
      "Please give the gathering a title.",
      said,
    ]);
  });
  it("is the sentence itself where there is no more to it", () => {
    expect(refused("The disk is full.")).toEqual(["The disk is full."]);
  });
});

describe("dates", () => {
  it("are said in words", () => expect(longDate("2026-11-21")).toBe("21 November 2026"));
  it("stay as they are otherwise", () => expect([longDate(""), longDate("soon")]).toEqual(["", "soon"]));
});
