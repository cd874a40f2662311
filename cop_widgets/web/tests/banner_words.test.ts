import { expect, it } from "vitest";
import { board } from "../harness/fixtures_board";
import type { BoardScreen } from "../src/generated/messages";
import { idleWords } from "../src/lib/banner_words";

const RUNNING = board({ people: 5 });
const says = (mode: BoardScreen["header"]["mode"], of = RUNNING) =>
  idleWords({ ...of, header: { ...of.header, mode } });

it("says how the floor is shared, and asks for no tap while everybody talks or writes at once", () => {
  expect(says("open")).toEqual({ label: "The floor is open", hint: "Tap a name to give the floor" });
  for (const mode of ["pairs", "triads", "silent"] as const) expect(says(mode).hint).not.toMatch(/tap/i);
  expect(says("silent").label).toBe("Silent writing");
  expect(says("round").hint).toContain("n for the next one");
});

it("keeps to how the gathering stands before and after it, and while it is paused", () => {
  const paused = { ...RUNNING, clock: { ...RUNNING.clock, phase: "paused" as const } };
  expect(says("pairs", paused).label).toBe("Paused");
});

it("asks for people first where nobody is here", () => {
  expect(idleWords({ ...RUNNING, tiles: [] }).hint).toBe("Add whoever is here");
});
