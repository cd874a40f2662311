import { describe, expect, it } from "vitest";
import { decided, fist, proposal, result, round, VALUES, way, wayWall } from "../harness/fixtures_way";
import { fitting } from "../src/lib/fit";
import { guestWords } from "../src/lib/guest_words";
import { consentWords } from "../src/lib/intention_words";
import { linkIn, spoken } from "../src/lib/invite";
import { wayHeading, wayScene } from "../src/lib/wall_way_words";
import {
  forTheEye,
  fullBar,
  numberWords,
  resultTitle,
  roomSees,
  setInHand,
  shift,
  sourcesOf,
  toldBeside,
  voiceWords,
  votedIn,
} from "../src/lib/way_words";

describe("what the room sees", () => {
  it("is said for every step, and never promises a result before the reveal", () => {
    for (const step of ["", "propose", "merge", "vote", "reveal", "check", "adopt"] as const) {
      expect(roomSees({ step, round: null })).not.toBe("");
      expect(roomSees({ step, round: round() })).toMatch(step === "" ? /balance/ : /No results/);
    }
    expect(roomSees({ step: "reveal", round: round({ status: "closed" }) })).toContain("waits");
    expect(roomSees({ step: "reveal", round: round({ status: "revealed" }) })).toContain("sees the result");
  });
});

describe("a result", () => {
  it("stands in order of its support, the set first, and the order of options stays untouched", () => {
    const rows = decided().rows;
    expect(forTheEye(rows).map((row) => row.stands)).toEqual([
      "in",
      "in",
      "in",
      "in",
      "in",
      "out",
      "out",
      "out",
    ]);
    expect(forTheEye(rows)[4]?.text).toBe("Begin and end on time");
    expect(rows.map((row) => row.text)).toEqual(VALUES);
  });
  it("says whose voice it holds, and what plain counting would have changed", () => {
    expect(voiceWords(decided())).toEqual([
      "1 of 17 finds nothing of theirs in this set.",
      "Plain counting would have put in “Bring a moment, not an opinion” instead of “Begin and end on time”.",
    ]);
    expect(voiceWords({ ...decided(), left_out: 0, simple: [] })).toEqual([
      "Everybody finds something of theirs in this set.",
    ]);
    expect(voiceWords(result({ withheld: true }))[0]).toContain("Fewer than five");
  });
  it("claims nothing of a set that is not decided", () => {
    expect(voiceWords(result())).toEqual([]);
    expect(resultTitle(result())).toBe("Four in for certain");
    expect(resultTitle(decided())).toBe("Five values to gather by");
    expect(toldBeside(result())).toEqual([expect.stringContaining("tie for the last place")]);
    expect(toldBeside(fist())).toHaveLength(3);
  });
  it("has bars against all who chose, grades against five", () => {
    expect(fullBar(result())).toBe(17);
    expect(fullBar(result({ ballot: "score" }))).toBe(5);
    expect(fullBar(result({ ballot: "dots", rows: [] }))).toBe(1);
    expect([numberWords(null), numberWords(3), numberWords(3.25)]).toEqual(["", "3", "3.3"]);
  });
  it("shows how a second round has shifted", () => {
    expect([shift(4, 2), shift(1, 3), shift(2, 2), shift(2, undefined)]).toEqual(["+2", "−2", "", ""]);
  });
});

describe("the set in hand", () => {
  it("is what was chosen, and, after a check, what was checked", () => {
    expect(setInHand(way({ round: round({ status: "closed" }), result: decided() }))).toHaveLength(5);
    const checked = round({ purpose: "live_with", options: [{ option: "o001", text: "Laugh" }] });
    expect(setInHand(way({ round: checked, result: fist() })).map((one) => one.text)).toEqual(["Laugh"]);
    expect(setInHand(way({}))).toEqual([]);
  });
  it("knows the vote it comes from, by its words", () => {
    const screen = way({
      round: round({ round: "r00002", purpose: "live_with", status: "revealed" }),
      rounds: [round({ status: "revealed" })],
    });
    expect(votedIn(screen)?.round).toBe("r00001");
    expect(votedIn(screen)?.option(" laugh ")).toBe("");
    expect(votedIn(screen)?.option("disagree  with CARE")).toBe("o006");
    expect(votedIn(way({ round: round() }))).toBeNull();
  });
  it("takes proposals where all still stand, else the words", () => {
    const known = VALUES.map((text, at) => proposal(text, at));
    expect(sourcesOf([{ text: "Listen to understand" }], known)).toEqual({
      proposals: ["v00001"],
      texts: [],
    });
    expect(sourcesOf([{ text: "Laugh" }, { text: "Listen to understand" }], known)).toEqual({
      proposals: [],
      texts: ["Laugh", "Listen to understand"],
    });
  });
});

describe("the wall on the way", () => {
  it("shows a result only where there is one to show", () => {
    expect(wayScene(wayWall({}))).toBe("propose");
    expect(wayScene(wayWall({ step: "vote", round: round() }))).toBe("open");
    expect(wayScene(wayWall({ step: "adopt", round: round() }))).toBe("open");
    expect(wayScene(wayWall({ step: "reveal", round: round({ status: "closed" }) }))).toBe("counted");
    expect(wayScene(wayWall({ step: "reveal", result: decided() }))).toBe("result");
    expect(wayScene(wayWall({ step: "adopt", result: decided() }))).toBe("intentions");
    expect(wayScene(wayWall({ step: "merge", result: decided() }))).toBe("values");
  });
  it("is never without a heading", () => {
    for (const step of ["propose", "merge", "vote", "reveal", "check", "adopt"] as const)
      expect(wayHeading(wayWall({ step })).says).not.toBe("");
  });
  it("takes the largest size that fits", () => {
    expect(fitting(() => true)).toBe(1);
    expect(fitting((size) => size < 0.75)).toBe(0.7);
    expect(fitting(() => false)).toBe(0.4);
  });
});

describe("joining", () => {
  it("says how somebody takes part", () => {
    const one = { person: "p1", name: "Mele", here: true, joined: true, connected: true, shut_out: false };
    expect(guestWords(one)).toBe("connected");
    expect(guestWords({ ...one, connected: false })).toBe("joined, phone asleep");
    expect(guestWords({ ...one, connected: false, joined: false, here: false })).toBe(
      "no phone · not in the room",
    );
    expect(guestWords({ ...one, shut_out: true })).toBe("sent away");
  });
  it("reads an address as it is typed", () => {
    expect(spoken("http://192.168.1.5:8866/cop/K7PQ4M")).toBe("192.168.1.5:8866/cop/K7PQ4M");
    expect([linkIn(null), linkIn({}), linkIn({ link: null })]).toEqual([null, null, null]);
  });
  it("counts consent in words", () => {
    expect(consentWords({ consenting: 7, objecting: 1 })).toBe("7 consent, 1 objects.");
    expect(consentWords({ consenting: 1, objecting: 0 })).toBe("1 consents.");
    expect(consentWords({ consenting: 0, objecting: 0 })).toContain("Nobody");
  });
});
