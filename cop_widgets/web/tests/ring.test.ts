import { describe, expect, it } from "vitest";
import type { Seat } from "../src/generated/messages";
import { fairSize, layRing, TABLE } from "../src/lib/ring";
import { layArcs } from "../src/lib/ring_follow";
import { layLabels, shorten } from "../src/lib/ring_labels";
import { EVEN, reach, shore, smoothPath } from "../src/lib/ring_pool";

const seat = (weight: number | null, state: Seat["state"] = "heard", name: string | null = null): Seat => ({
  state,
  weight,
  share: weight,
  name,
});
const table = (...weights: number[]) => weights.map((weight) => seat(weight, weight ? "heard" : "unheard"));

describe("the ball", () => {
  it("rests in the middle when voices are even", () => {
    for (const count of [1, 2, 3, 12, 60]) {
      expect(layRing(table(...Array(count).fill(1))).ball).toEqual({ x: 0, y: 0 });
    }
  });
  it("rests in the middle when voices are even and a chair stands empty", () => {
    const seats = [...table(1, 1, 1), seat(null, "away")];
    expect(layRing(seats).ball).toEqual({ x: 0, y: 0 });
  });
  it("is pulled towards the one who carries it", () => {
    const ball = layRing(table(4, 0, 0, 0)).ball;
    expect(ball?.y).toBeLessThan(-40);
    expect(ball?.x).toBeCloseTo(0);
  });
  it("never leaves the table", () => {
    const ball = layRing(table(60, ...Array(59).fill(0))).ball;
    expect(Math.hypot(ball?.x ?? 0, ball?.y ?? 0)).toBeLessThanOrEqual(60.01);
  });
  it("is absent while nobody has spoken, and with an empty roster", () => {
    expect(layRing([seat(null, "unheard"), seat(null, "unheard")]).ball).toBeNull();
    expect(layRing([]).ball).toBeNull();
  });
  it("counts what somebody said who has gone", () => {
    expect(layRing([seat(2, "away"), seat(0), seat(1)]).ball).not.toEqual({ x: 0, y: 0 });
  });
});

describe("the seats", () => {
  it("stand on the table's edge from the top, clockwise", () => {
    const { seats } = layRing(table(1, 1, 1, 1));
    expect(seats.map(({ x, y }) => [x, y])).toEqual([
      [0, -TABLE],
      [TABLE, 0],
      [0, TABLE],
      [-TABLE, 0],
    ]);
  });
  it("have an area in proportion to weight", () => {
    const { seats, fair } = layRing(table(1, 2, 0.5, 0));
    expect(seats[0]?.size).toBeCloseTo(fair, 1);
    expect((seats[1]?.size ?? 0) ** 2 / fair ** 2).toBeCloseTo(2, 0);
    expect(seats[3]?.size).toBeNull();
  });
  it("leave a gap between neighbours with a fair share, 3 or 60 of them", () => {
    for (const count of [2, 3, 12, 60]) {
      expect(2 * fairSize(count)).toBeLessThan(2 * TABLE * Math.sin(Math.PI / count) * 0.75);
    }
  });
});

describe("the pool", () => {
  const far = (points: readonly { x: number; y: number }[]) => points.map(({ x, y }) => Math.hypot(x, y));
  it("is round when voices are even", () => {
    for (const reached of far(shore(layRing(table(1, 1, 1, 1, 1)).seats))) expect(reached).toBeCloseTo(EVEN);
  });
  it("is not round when two facing each other carry it, though the ball rests in the middle", () => {
    const ring = layRing(table(2, 0, 2, 0));
    const reached = far(shore(ring.seats));
    expect(ring.ball).toEqual({ x: 0, y: 0 });
    expect(Math.max(...reached) / Math.min(...reached)).toBeGreaterThan(1.3);
  });
  it("stays on the table whatever the weights", () => {
    for (const reached of far(shore(layRing(table(60, ...Array(59).fill(0))).seats)))
      expect(reached).toBeLessThan(TABLE * 0.75);
    expect(reach(0)).toBeGreaterThan(0);
  });
  it("is dry while nobody has spoken", () => {
    expect(shore(layRing([seat(null, "unheard")]).seats)).toEqual([]);
    expect(smoothPath([])).toBe("");
  });
  it("is one closed path without a number that is not one", () => {
    const path = smoothPath(shore(layRing(table(1, 0, 3)).seats));
    expect(path).toMatch(/^M.*Z$/);
    expect(path).not.toMatch(/NaN|undefined|e-/);
  });
});

describe("names", () => {
  it("are shortened by letters, not by bytes", () => {
    expect(shorten("Hēmi 👋👋👋", 7)).toBe("Hēmi 👋…");
    expect(shorten("=1+1", 12)).toBe("=1+1");
    expect(Array.from(shorten("x".repeat(200), 14))).toHaveLength(14);
  });
  it("lean away from the table, and are left out where they are not shown or too many", () => {
    const named = (count: number) => Array.from({ length: count }, (_, i) => seat(1, "heard", `n${i}`));
    const ring = layRing(named(4));
    expect(layLabels(ring.seats, ring.fair, 12).map((label) => label.anchor)).toEqual([
      "middle",
      "start",
      "middle",
      "end",
    ]);
    expect(layLabels(layRing(named(60)).seats, 3, 12)).toEqual([]);
    expect(layLabels(layRing(table(1, 1)).seats, 3, 12)).toEqual([]);
  });
});

describe("who follows whom", () => {
  it("is widest where it happened most, and there and back are two arcs", () => {
    const arcs = layArcs(
      [
        [0, 1, 6],
        [1, 0, 3],
      ],
      4,
    );
    expect(arcs[0]?.width).toBeGreaterThan(arcs[1]?.width ?? 0);
    expect(arcs[0]?.path).not.toBe(arcs[1]?.path);
  });
  it("draws nothing for seats that are not there", () => {
    expect(layArcs([[0, 9, 2]], 4)).toEqual([]);
  });
});
