import { describe, expect, it } from "vitest";
import type { Picture } from "../src/generated/messages";
import * as words from "../src/lib/balance_words";

const picture = (voices: number | null, of: number, silence: number | null = null): Picture => ({
  sentence: "as if about 7 of 10 voices",
  voices,
  of,
  silence,
  seats: [
    { state: "heard", weight: 1, share: 0.5, name: null },
    { state: "unheard", weight: 0, share: 0, name: null },
  ],
});

describe("evenness", () => {
  it("runs from one voice to every voice", () => {
    expect(words.evenness(picture(1, 4))).toBe(0);
    expect(words.evenness(picture(4, 4))).toBe(1);
    expect(words.evenness(picture(null, 4))).toBeNull();
    expect(words.evenness(picture(1, 1))).toBeNull();
  });
  it("has words from one voice to nearly every voice", () => {
    const said = [1, 2, 5, 7, 10].map((voices) => words.evennessWords(picture(voices, 10)));
    expect(said).toEqual([
      "one voice carries it",
      "a few voices carry it",
      "several voices carry it",
      "many voices",
      "nearly every voice",
    ]);
    expect(words.evennessWords(picture(3, 10))).toBe("a few voices carry it");
    expect(words.evennessWords(picture(null, 10))).toBe("nobody yet");
  });
});

describe("percents", () => {
  it("are whole, and about", () => {
    expect([0, 0.002, 0.196, 1].map(words.aboutPercent)).toEqual([
      "0 %",
      "less than 1 %",
      "about 20 %",
      "100 %",
    ]);
    expect(words.quietWords(0.196)).toBe("about 20 % quiet");
    expect(words.quietWords(null)).toBeNull();
  });
  it("say the facilitators' part only where it is given", () => {
    expect(words.facilitatorWords(0.31)).toBe("Beside this, facilitators have about 31 % of all talk.");
    expect(words.facilitatorWords(null)).toBeNull();
  });
});

describe("a weight", () => {
  it("is said against the fair share", () => {
    expect([0, 0.5, 1, 2, 4].map(words.weightWords)).toEqual([
      "nothing yet",
      "about half a fair share",
      "about a fair share",
      "about twice a fair share",
      "about 4 times a fair share",
    ]);
  });
});

describe("the picture as a sentence", () => {
  it("says it all, once", () => {
    expect(words.pictureWords(picture(7, 10, 0.2))).toBe(
      "A table with 2 seats, as if about 7 of 10 voices: many voices, 1 not yet heard, about 20 % quiet.",
    );
  });
  it("is kind while nobody has spoken", () => {
    expect(words.pictureWords(picture(null, 10))).toBe("A table with 2 seats. Nobody has spoken yet.");
  });
});
