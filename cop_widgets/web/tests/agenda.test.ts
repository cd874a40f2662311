import { describe, expect, it } from "vitest";
import { agenda, held, segment } from "../harness/fixtures_agenda";
import {
  beside,
  change,
  draftOf,
  dropped,
  lateOf,
  leftOf,
  moved,
  offsets,
  parseMinutes,
  predictAgenda,
  timeAt,
  wholeLeftOf,
} from "../src/lib/agenda";
import { lateWords, leftWords, minWords, nowWords, plannedWords, sumWords } from "../src/lib/agenda_words";
import { bytesOf, textOf } from "../src/lib/files";
import { gapAt } from "../src/views/agenda/drag";

const MINUTE = 60_000;
const ids = (list: readonly { segment: string }[]) => list.map((one) => Number(one.segment.slice(1)));

describe("time left", () => {
  const screen = held(3, 12.4, 0);
  it("runs with the clock, and not in a pause", () => {
    const later = screen.clock.now_ms + 2 * MINUTE;
    expect(leftOf(screen, later)).toBe(10.4 * MINUTE);
    expect(wholeLeftOf(screen, later)).toBe(40.4 * MINUTE);
    const paused = { ...screen, clock: { ...screen.clock, phase: "paused" as const } };
    expect(leftOf(paused, later)).toBe(12.4 * MINUTE);
    expect(leftOf(agenda(), later)).toBeNull();
  });
  it("is late only by what is over", () => {
    const now = screen.clock.now_ms;
    expect(lateOf(screen, now + 12 * MINUTE)).toBe(0);
    expect(lateOf(screen, now + 14.4 * MINUTE)).toBe(2 * MINUTE);
    expect(lateOf(held(3, -1, 6), now + MINUTE)).toBe(7 * MINUTE);
  });
  it("is said to the second, and over its end without a sign", () => {
    expect([leftWords(61_000), leftWords(60_000), leftWords(0), leftWords(-72_000)]).toEqual([
      "1:01",
      "1:00",
      "0:00",
      "1:12",
    ]);
    expect([lateWords(20_000), lateWords(40_000), lateWords(6.2 * MINUTE)]).toEqual([
      "",
      "about 1 min over",
      "about 6 min over",
    ]);
  });
});

describe("places", () => {
  const { segments } = held(1);
  it("are among those that have not begun", () => {
    expect(beside(segments, "g00003", -1)).toBeUndefined();
    expect(beside(segments, "g00003", 1)).toBe("g00005");
    expect(beside(segments, "g00006", 1)).toBeNull();
    expect(beside(segments, "g00007", 1)).toBeUndefined();
    expect(beside(segments, "g00004", -1)).toBe("g00003");
  });
  it("are where a row is let go; on its own place nothing happens", () => {
    expect(dropped(segments, "g00005", 0)).toBe("g00003");
    expect(dropped(segments, "g00003", 7)).toBeNull();
    expect(dropped(segments, "g00003", 5)).toBe("g00006");
    for (const gap of [4, 5]) expect(dropped(segments, "g00005", gap)).toBeUndefined();
    expect(dropped(segments, "g00003", 0)).toBeUndefined();
    expect(gapAt([10, 30, 50], 31)).toBe(2);
  });
  it("are as the screen will say them", () => {
    expect(ids(moved(segments, "g00003", "g00005"))).toEqual([1, 2, 4, 3, 5, 6, 7]);
    expect(ids(moved(segments, "g00003", null))).toEqual([1, 2, 4, 5, 6, 7, 3]);
    expect(ids(moved(segments, "gone", null))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("changes", () => {
  it("keep all else of a segment, and none is asked where nothing is different", () => {
    const card = segment(3);
    expect(change(card, { title: card.title })).toBeNull();
    expect(change(card, { minutes: 20 })).toEqual({
      kind: "change_segment",
      segment: "g00004",
      draft: { ...draftOf(card), minutes: 20 },
    });
  });
  it("are shown before they are committed, with their sum", () => {
    const screen = agenda();
    const asked = change(screen.segments[3]!, { minutes: 45, floor: "triads" })!;
    const after = predictAgenda(screen, asked);
    expect(after.segments[3]).toMatchObject({
      length_ms: 45 * MINUTE,
      planned_ms: 45 * MINUTE,
      floor: "triads",
    });
    expect(after.sum_ms).toBe(95 * MINUTE);
    expect(sumWords(after)).toBe("5 minutes over 90");
    const going = held(1);
    const changed = predictAgenda(going, change(going.segments[3]!, { minutes: 45 })!);
    expect(changed.segments[3]!.planned_ms).toBe(30 * MINUTE);
    expect(predictAgenda(screen, { kind: "remove_segment", segment: "g00004" }).sum_ms).toBe(50 * MINUTE);
    expect(predictAgenda(screen, { kind: "undo" })).toBe(screen);
  });
  it("take minutes as people write them", () => {
    expect(["7", " 7,5", "7.5", "0,5", "480"].map(parseMinutes)).toEqual([7, 7.5, 7.5, 0.5, 480]);
    expect(["", "0", "481", "ten", "7 min"].map(parseMinutes)).toEqual([null, null, null, null, null]);
  });
});

describe("words", () => {
  it("say the sum calmly", () => {
    const said = (sum: number, whole: number | null) =>
      sumWords({ sum_ms: sum * MINUTE, whole_ms: whole === null ? null : whole * MINUTE });
    expect(said(85, 90)).toBe("5 minutes to spare of 90");
    expect(said(91, 90)).toBe("1 minute over 90");
    expect(said(90, 90)).toBe("just the 90 there are");
    expect(said(90, null)).toBe("in all");
  });
  it("say when each begins", () => {
    const at = offsets([segment(0), { ...segment(1), status: "skipped" }, segment(2)]);
    expect(at).toEqual([0, 5 * MINUTE, 5 * MINUTE]);
    expect([timeAt("15:30", 40 * MINUTE), timeAt("23:50", 20 * MINUTE), timeAt("", 75 * MINUTE)]).toEqual([
      "16:10",
      "0:10",
      "1:15",
    ]);
  });
  it("say what goes on, and how", () => {
    expect(nowWords(held(1))).toBe("Now Who is here, 15 min, 2 of 7.");
    expect(nowWords(agenda())).toBe("");
    expect(plannedWords(segment(5))).toBe("a round · one word, without names · goes on by itself");
    expect(plannedWords(segment(0))).toBe("");
  });
});

describe("files", () => {
  it("are read in what spreadsheets write", () => {
    const bytes = (...all: number[]) => new Uint8Array(all).buffer;
    expect(textOf(new TextEncoder().encode("\ufeffTītle").buffer as ArrayBuffer)).toBe("Tītle");
    expect(textOf(bytes(0xff, 0xfe, 0x2b, 0x01))).toBe("ī");
    expect(textOf(bytes(0xe9, 0x74, 0xe9))).toBe("été");
    expect(textOf(bytes())).toBe("");
  });
  it("come as base64", () => {
    const view = bytesOf(btoa("PK\u0003"));
    expect([view.getUint8(0), view.getUint8(2), view.byteLength]).toEqual([80, 3, 3]);
  });
});

describe("minutes in words", () => {
  it("go by halves: what was shortened in proportion reads like a plan", () => {
    expect([12.8, 10.23, 4.27, 2.5, 0.1].map((minutes) => minWords(minutes * MINUTE))).toEqual([
      "13 min",
      "10 min",
      "4.5 min",
      "2.5 min",
      "0.5 min",
    ]);
    expect(sumWords({ sum_ms: 89.9 * MINUTE, whole_ms: 90 * MINUTE })).toBe("just the 90 there are");
  });
});
