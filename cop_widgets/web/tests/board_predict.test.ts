import { describe, expect, it } from "vitest";
import { board } from "../harness/fixtures_board";
import type { BoardScreen, Command } from "../src/generated/messages";
import { elapsedMs, predict, talkMs, turnMs } from "../src/lib/board_predict";

const NOW = 1_800_000_000_000;
const holders = (screen: BoardScreen) => screen.floor.map(({ person }) => person);
const tile = (screen: BoardScreen, person: string) => screen.tiles.find((one) => one.person === person)!;
const foreseen = (screen: BoardScreen, ...commands: Command[]) =>
  commands.reduce((so, command, i) => predict(so, command, NOW + 1000 * (i + 1)), screen);

describe("a tap", () => {
  it("passes the floor on and charges the time to who had it", () => {
    const before = board({ people: 4, speaking: 1 }, NOW);
    const screen = foreseen(before, { kind: "start_turn", person: "p2" });
    expect(holders(screen)).toEqual(["p2"]);
    expect(tile(screen, "p0")).toMatchObject({ speaking: false, talk_ms: tile(before, "p0").talk_ms + 1000 });
    expect(tile(screen, "p2")).toMatchObject({ speaking: true, heard: true });
  });

  it("adds a voice when people talk together", () => {
    const screen = foreseen(board({ people: 4, speaking: 1, together: true }, NOW), {
      kind: "start_turn",
      person: "p2",
    });
    expect(holders(screen)).toEqual(["p0", "p2"]);
  });

  it("begins a gathering that has not begun, resumes a paused one, and does nothing to an ended one", () => {
    const phases = (["planned", "paused", "ended"] as const).map((phase) => {
      const screen = foreseen(board({ people: 3, phase }, NOW), { kind: "start_turn", person: "p1" });
      return [screen.clock.phase, holders(screen)];
    });
    expect(phases).toEqual([
      ["running", ["p1"]],
      ["running", ["p1"]],
      ["ended", []],
    ]);
  });

  it("brings back somebody who was away", () => {
    const screen = foreseen(board({ people: 3, away: 1 }, NOW), { kind: "start_turn", person: "p2" });
    expect(tile(screen, "p2")).toMatchObject({ here: true, away_since_ms: null });
  });
});

describe("applied to a screen that has it already", () => {
  it.each<Command>([
    { kind: "start_turn", person: "p2" },
    { kind: "end_turn", person: "p0" },
    { kind: "end_turn" },
    { kind: "pause_gathering" },
    { kind: "end_gathering" },
    { kind: "mark_present", person: "p3" },
    { kind: "talk_together", on: false },
    { kind: "rename_person", person: "p1", name: "Hana K." },
    { kind: "remove_person", person: "p3" },
    { kind: "set_time_box", seconds: 120 },
  ])("$kind changes nothing", (command) => {
    const once = predict(board({ people: 4, speaking: 1, away: 1 }, NOW), command, NOW + 500);
    expect(predict(once, command, NOW + 900)).toEqual(once);
  });
});

describe("ending and pausing", () => {
  it("keeps the last to begin when people stop talking together", () => {
    const screen = foreseen(board({ people: 4, speaking: 3, together: true }, NOW), {
      kind: "talk_together",
      on: false,
    });
    expect(holders(screen)).toEqual(["p2"]);
    expect(screen.header.together).toBe(false);
  });

  it("ends the turn of somebody who goes", () => {
    const screen = foreseen(board({ people: 4, speaking: 1 }, NOW), { kind: "mark_away", person: "p0" });
    expect(holders(screen)).toEqual([]);
    expect(tile(screen, "p0").here).toBe(false);
  });

  it("stops every clock in a pause", () => {
    const screen = foreseen(board({ people: 4, speaking: 1 }, NOW), { kind: "pause_gathering" });
    expect(elapsedMs(screen, NOW + 60_000)).toBe(elapsedMs(screen, NOW + 1000));
    expect(talkMs(screen, tile(screen, "p0"), NOW + 60_000)).toBe(tile(screen, "p0").talk_ms);
  });

  it("leaves alone what it cannot foresee", () => {
    const screen = board({ people: 4, speaking: 1 }, NOW);
    expect(predict(screen, { kind: "undo" }, NOW)).toBe(screen);
  });
});

describe("clocks", () => {
  it("count what a turn had before a pause", () => {
    const screen = board({ people: 4, speaking: 1, turn_ms: 10_000 }, NOW);
    const holder = { ...screen.floor[0]!, before_ms: 5000 };
    expect(turnMs(true, holder, NOW)).toBe(15_000);
    expect(turnMs(false, holder, NOW)).toBe(5000);
  });

  it("count talk from the screen on, not twice", () => {
    const screen = board({ people: 4, speaking: 1, turn_ms: 10_000 }, NOW);
    expect(talkMs(screen, tile(screen, "p0"), NOW + 2000)).toBe(tile(screen, "p0").talk_ms + 2000);
  });
});
