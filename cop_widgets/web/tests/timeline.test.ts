import { describe, expect, it } from "vitest";
import type { Point, Timeline } from "../src/generated/messages";
import { clockWords, layTimeline, tickStep, timelineWords } from "../src/lib/timeline";
import { layRecent, linePath, RECENT_HEIGHT, recentWords } from "../src/lib/timeline_recent";

const MIN = 60_000;
const timeline = (more: Partial<Timeline> = {}): Timeline => ({
  from_ms: 0,
  to_ms: 20 * MIN,
  lanes: [],
  bars: [
    [0, 0, 2 * MIN],
    [0, 10 * MIN, 20 * MIN],
  ],
  pauses: [[5 * MIN, 6 * MIN]],
  ...more,
});

describe("the timeline", () => {
  it("lays bars, pauses and now in percent", () => {
    const laid = layTimeline(timeline());
    expect(laid.bars).toEqual([
      { lane: 0, start: 0, left: 0, width: 10 },
      { lane: 0, start: 600_000, left: 50, width: 50 },
    ]);
    expect(laid.pauses).toEqual([{ start: 300_000, left: 25, width: 5 }]);
    expect(laid.now).toBe(100);
    expect(laid.lanes).toBe(1);
  });
  it("looks like a beginning at the beginning", () => {
    const laid = layTimeline(timeline({ to_ms: MIN, bars: [[0, 0, MIN]], pauses: [] }));
    expect(laid.now).toBe(20);
    expect(laid.bars[0]?.width).toBe(20);
  });
  it("cuts what began before the part that is sent, and drops what lies before it", () => {
    const laid = layTimeline(
      timeline({
        from_ms: 10 * MIN,
        to_ms: 20 * MIN,
        bars: [
          [0, MIN, 2 * MIN],
          [0, 9 * MIN, 11 * MIN],
        ],
      }),
    );
    expect(laid.bars).toEqual([{ lane: 0, start: 540_000, left: 0, width: 10 }]);
  });
  it("keeps the marks few and whole", () => {
    expect(tickStep(90 * MIN, 6)).toBe(15 * MIN);
    expect(layTimeline(timeline()).ticks.map((tick) => tick.says)).toEqual([
      "0",
      "5 min",
      "10 min",
      "15 min",
      "20 min",
    ]);
    expect(clockWords(62 * MIN)).toBe("1 h 02");
  });
  it("is a sentence too", () => {
    expect(timelineWords(timeline())).toBe(
      "Timeline of turns from 0 to 20 min into the gathering: 2 turns, one pause.",
    );
    expect(timelineWords(timeline({ bars: [] }))).toContain("nobody has spoken yet");
  });
});

describe("the last ten minutes", () => {
  const points: Point[] = [
    [9 * MIN, 4],
    [12 * MIN, 1],
    [13 * MIN, null],
    [20 * MIN, 4],
  ];
  it("leave a gap where nobody spoke, and what is older out", () => {
    const line = layRecent(points, 4, 20 * MIN);
    expect(line.runs).toEqual([[{ x: 20, y: RECENT_HEIGHT }], [{ x: 100, y: 0 }]]);
    expect(line.last).toEqual({ x: 100, y: 0 });
    expect(
      linePath([
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ]),
    ).toBe("M1 2L3 4");
  });
  it("have no last point when it is quiet now", () => {
    expect(layRecent(points.slice(0, 3), 4, 20 * MIN).last).toBeNull();
  });
  it("are words too", () => {
    expect(recentWords(points, 4, 20 * MIN)).toBe(
      "In the last ten minutes: now about 4 of 4 voices, more voices than before.",
    );
    expect(recentWords([], 4, 0)).toBe("Nothing was said in the last ten minutes.");
  });
});
