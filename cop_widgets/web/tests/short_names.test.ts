import { describe, expect, it } from "vitest";
import { fitsIn, shortNames } from "../src/lib/short_names";

const room = (characters: number) => (text: string) => [...text].length <= characters;

describe("short names", () => {
  it("are the names where they fit", () => {
    expect(shortNames(["Mele", "Hēmi 👋"], room(8))).toEqual(["Mele", "Hēmi 👋"]);
  });

  it("are cut at the end where that says enough", () => {
    expect(shortNames(["Wilhelmina Featherstone", "Mele"], room(12))).toEqual(["Wilhelmina…", "Mele"]);
  });

  it("keep the family name of those whose names begin alike", () => {
    expect(shortNames(["Marama Anderson", "Marama Andrews", "Marama"], room(12))).toEqual([
      "M. Anderson",
      "M. Andrews",
      "Marama",
    ]);
  });

  it("keep the last words, else the last letters, that tell apart", () => {
    const long = (n: number) => `Wilhelmina Tāwhiao-Featherstone ${n}`;
    expect(shortNames([long(4), long(13)], room(16))).toEqual(["Wilhelmina Tāw…4", "Wilhelmina Tā…13"]);
    expect(shortNames(["Featherstonehaugh", "Featherstonehaugj"], room(9))).toEqual([
      "Feather…h",
      "Feather…j",
    ]);
  });

  it("show the middle where only that is different", () => {
    expect(shortNames(["Annabelle Rose Featherstone", "Annabelle Ruby Featherstone"], room(8))).toEqual([
      "A…Rose…",
      "A…Ruby…",
    ]);
  });

  it.each([9, 12, 16, 24])("all fit and differ in room for %i letters", (letters) => {
    const first = ["Wilhelmina", "Mele", "Marama"];
    const last = ["Featherstone", "Fletcher", "Anderson", "Andrews", "Tāwhiao 1", "Tāwhiao 2"];
    const names = first.flatMap((one) => last.map((other) => `${one} ${other}`));
    const labels = shortNames(names, room(letters));
    expect(labels.filter((label) => !room(letters)(label))).toEqual([]);
    expect(new Set(labels).size).toBe(names.length);
  });

  it("of two people of one name are the same", () => {
    expect(shortNames(["Wilhelmina", "Wilhelmina"], room(5))).toEqual(["Wilh…", "Wilh…"]);
  });

  it("never part a letter from its accent", () => {
    expect(shortNames(["e\u0304e\u0304e\u0304e\u0304"], (text) => text.length <= 5)).toEqual([
      "e\u0304e\u0304…",
    ]);
  });
});

describe("room", () => {
  const measure = (text: string) => text.length;
  it.each([
    ["Mele", 4, 1, true],
    ["Mele Tui", 4, 1, false],
    ["Mele Tui", 4, 2, true],
    ["Tui-Mele", 4, 2, true],
    ["Wilhelmina", 9, 2, false],
    ["One Two Six", 4, 2, false],
  ])("for %s in %i: %i lines, %s", (text, width, lines, fits) =>
    expect(fitsIn(width, lines, measure)(text)).toBe(fits),
  );
});
