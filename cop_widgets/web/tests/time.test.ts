import { describe, expect, it } from "vitest";
import { newId } from "../src/lib/ids";
import { about, count, hours, mss, parseMss, percent } from "../src/lib/time";

describe("time", () => {
  it.each([
    [0, "0:00"],
    [-5, "0:00"],
    [84_999, "1:24"],
    [3_723_000, "1:02:03"],
  ])("%i ms is %s", (ms, text) => expect(mss(ms)).toBe(text));

  it("says hours and minutes", () => {
    expect(hours(42 * 60_000 + 59_000)).toBe("42 min");
    expect(hours(60 * 60_000)).toBe("1 h");
    expect(hours(64 * 60_000)).toBe("1 h 04");
  });
  it("says about how long", () => expect([about(40_400), about(150_000)]).toEqual(["40 s", "3 min"]));
  it("counts", () => expect([count(1, "turn"), count(0, "turn")]).toEqual(["1 turn", "0 turns"]));
  it("says percents", () => expect(percent(0.126)).toBe("13 %"));

  it.each([
    ["1:24", 84_000],
    ["84", 84_000],
    [" 1:02:03 ", 3_723_000],
    ["1:75", null],
    ["", null],
    ["-1:00", null],
    ["1:2:3:4", null],
  ])("%s is read as %s", (text, ms) => expect(parseMss(text)).toBe(ms));
});

describe("ids", () => {
  it("are 32 hex digits", () => expect(newId()).toMatch(/^[0-9a-f]{32}$/));
});
