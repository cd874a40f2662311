import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { correctAddress, keepInAddress, placeIn, queryWith, wayTo } from "../src/lib/address";

const CHOICE = { gathering: null, wall: false };
const BOARD = { gathering: "K7PQ4M", wall: false };
const WALL = { gathering: "K7PQ4M", wall: true };
const OTHER = { gathering: "AB12CD", wall: false };

describe("the query", () => {
  it("keeps other words", () => {
    expect(queryWith("?a=1&gathering=OLD", { gathering: "K7PQ4M" })).toBe("?a=1&gathering=K7PQ4M");
  });
  it("takes words out", () => {
    expect(queryWith("?screen=wall", { screen: null })).toBe("");
  });
  it("says a place", () => {
    expect(placeIn("?gathering=k7pq4m&screen=wall")).toEqual(WALL);
    expect(placeIn("?gathering=K7PQ4M&screen=other")).toEqual(BOARD);
    expect(placeIn("?gathering=&screen=wall")).toEqual(CHOICE);
  });
});

describe("the address", () => {
  beforeEach(() => {
    document.body.setAttribute("data-voila", "voila");
    history.replaceState(null, "", "/x");
  });
  afterEach(() => {
    document.body.removeAttribute("data-voila");
    history.replaceState(null, "", "/x");
  });

  it("is left alone outside a dashboard's page", () => {
    document.body.removeAttribute("data-voila");
    const before = location.href;
    keepInAddress(BOARD);
    expect(location.href).toBe(before);
  });

  it("takes no step for how the page was opened, one for each place after that", () => {
    const push = vi.spyOn(history, "pushState");
    history.replaceState(null, "", "/x?gathering=gone");
    keepInAddress(CHOICE);
    expect([location.search, push.mock.calls.length]).toEqual(["", 0]);
    keepInAddress(BOARD);
    expect([location.search, push.mock.calls.length]).toEqual(["?gathering=K7PQ4M", 1]);
    keepInAddress(BOARD);
    expect(push).toHaveBeenCalledTimes(1);
    keepInAddress(CHOICE);
    expect([location.search, push.mock.calls.length]).toEqual(["", 2]);
  });

  it("goes back when the wall is left for the board it came from", () => {
    const back = vi.spyOn(history, "back").mockImplementation(() => undefined);
    keepInAddress(BOARD);
    keepInAddress(WALL);
    expect(location.search).toBe("?gathering=K7PQ4M&screen=wall");
    keepInAddress(WALL);
    expect(back).not.toHaveBeenCalled();
    keepInAddress(BOARD);
    expect(back).toHaveBeenCalledTimes(1);
  });

  it("takes a step from a wall that was opened by itself", () => {
    const back = vi.spyOn(history, "back");
    history.replaceState(null, "", "/x?gathering=K7PQ4M&screen=wall");
    keepInAddress(WALL);
    keepInAddress(BOARD);
    expect([location.search, back.mock.calls.length]).toEqual(["?gathering=K7PQ4M", 0]);
  });

  it("is corrected without a step", () => {
    const push = vi.spyOn(history, "pushState");
    history.replaceState({ cop: "over" }, "", "/x?gathering=GONE");
    correctAddress(CHOICE);
    expect([location.search, history.state, push.mock.calls.length]).toEqual(["", { cop: "seen" }, 0]);
  });
});

describe("the way to a place", () => {
  it("is what the kernel can be asked for, else another page", () => {
    expect(wayTo(BOARD, { ...BOARD })).toBeNull();
    expect(wayTo(BOARD, CHOICE)).toEqual({ type: "mode", mode: "setup" });
    expect(wayTo(WALL, CHOICE)).toEqual({ type: "mode", mode: "setup" });
    expect(wayTo(BOARD, WALL)).toEqual({ type: "mode", mode: "wall" });
    expect(wayTo(WALL, BOARD)).toEqual({ type: "mode", mode: "facilitator" });
    expect(wayTo(CHOICE, WALL)).toEqual({ type: "open", code: "K7PQ4M" });
    expect(wayTo(BOARD, OTHER)).toBe("load");
  });
});
