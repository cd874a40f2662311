import { describe, expect, it } from "vitest";
import { layout, moved } from "../src/lib/board_layout";

/** What is left of a board of 1200x760 for tiles, with people set aside and hints below. */
const WIDTH = 1200;
const HEIGHT = 508;
const tall = ({ rows, height, gap }: ReturnType<typeof layout>) => rows * height + (rows - 1) * gap;

describe("layout", () => {
  it("shows any number up to 60 without scrolling", () => {
    for (let count = 0; count <= 60; count += 1) {
      const found = layout(count, WIDTH, HEIGHT);
      expect(found.columns * found.rows, `${count}`).toBeGreaterThanOrEqual(count);
      expect(tall(found), `${count}`).toBeLessThanOrEqual(HEIGHT);
      expect((WIDTH - found.gap * (found.columns - 1)) / found.columns, `${count}`).toBeGreaterThanOrEqual(
        118,
      );
      expect(found.height, `${count}`).toBeGreaterThanOrEqual(54);
    }
  });

  it("never gets roomier with more people", () => {
    const order = ["vast", "grand", "roomy", "plain", "dense", "tight"];
    const seen = Array.from({ length: 60 }, (_, i) => order.indexOf(layout(i + 1, WIDTH, HEIGHT).density));
    expect(seen).toEqual([...seen].sort());
  });

  it("leaves no empty row", () => {
    for (let count = 1; count <= 60; count += 1) {
      const { columns, rows } = layout(count, WIDTH, HEIGHT);
      expect((rows - 1) * columns, `${count}`).toBeLessThan(count);
    }
  });

  it("puts three in a row and twelve in three rows of four", () => {
    expect(layout(3, WIDTH, HEIGHT)).toMatchObject({ columns: 3, rows: 1, density: "vast" });
    expect(layout(12, WIDTH, HEIGHT)).toMatchObject({ columns: 4, rows: 3 });
  });

  it("lets few people's tiles grow, up to a height and a shape that please", () => {
    expect(layout(3, 1880, 700)).toMatchObject({ columns: 3, rows: 1, height: 400, lines: 2 });
    expect(layout(8, 1880, 700)).toMatchObject({ columns: 4, rows: 2, density: "vast" });
    for (let count = 1; count <= 60; count += 1) {
      const { columns, gap, height } = layout(count, WIDTH, 900);
      expect((WIDTH - gap * (columns - 1)) / columns / height, `${count}`).toBeGreaterThanOrEqual(1.2);
    }
  });

  it("gives a name two lines where they fit", () => {
    expect(layout(40, 1400, 400).lines).toBe(1);
    expect(layout(5, 1400, 600).lines).toBe(2);
  });

  it("scrolls on a phone with two side by side", () => {
    expect(layout(60, 336, 500)).toMatchObject({ columns: 2, density: "tight" });
    expect(layout(12, 336, null)).toMatchObject({ columns: 2, density: "dense" });
    expect(layout(12, 296, null).columns).toBe(2);
  });

  it("grows downwards where the page sets no height", () => {
    expect(tall(layout(60, 1200, null))).toBeLessThan(560);
    expect(layout(3, 700, null)).toMatchObject({ density: "grand" });
  });
});

describe("arrow keys", () => {
  it.each([
    ["ArrowRight", 0, 1],
    ["ArrowLeft", 0, 0],
    ["ArrowDown", 1, 5],
    ["ArrowDown", 9, 9],
    ["ArrowUp", 5, 1],
    ["Home", 7, 0],
    ["End", 2, 10],
    ["x", 2, null],
  ])("%s from %i leads to %s", (key, at, to) => expect(moved(key, at, 11, 4)).toBe(to));

  it("go the other way where text does", () => expect(moved("ArrowLeft", 0, 11, 4, true)).toBe(1));
});
