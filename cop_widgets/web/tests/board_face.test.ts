import { describe, expect, it } from "vitest";
import { board } from "../harness/fixtures_board";
import { barPart, faceOf } from "../src/lib/board_face";
import { predict } from "../src/lib/board_predict";

describe("a tile's face", () => {
  const NOW = 1_000_000;
  const faces = (screen: ReturnType<typeof board>) =>
    screen.tiles.map((tile) =>
      faceOf(
        tile,
        screen.floor.find(({ person }) => person === tile.person),
      ),
    );

  it("changes for nobody but those who pass the floor on", () => {
    const before = board({ people: 60, speaking: 1 }, NOW);
    const after = predict(before, { kind: "start_turn", person: "p7" }, NOW + 1000);
    const changed = faces(after).filter(
      (face, i) => JSON.stringify(face) !== JSON.stringify(faces(before)[i]),
    );
    expect(changed.map(({ person }) => person)).toEqual(["p0", "p7"]);
  });

  it("has the fair share in the middle of its bar, in steps too small to see", () => {
    expect(barPart({ share: 0.1, fair: 0.1 })).toBe(0.5);
    expect(barPart({ share: 0.10001, fair: 0.1 })).toBe(0.5);
    expect(barPart({ share: 0.9, fair: 0.1 })).toBe(1);
    expect(barPart({ share: null, fair: null })).toBe(0);
  });

  it("counts writing as being heard, welcomes whoever is new, and says what a hand is for", () => {
    const tile = {
      ...board({ people: 12 }).tiles[2]!,
      speaking: false,
      heard: true,
      turns: 0,
      talk_ms: 0,
      wrote: 1,
    };
    const face = faceOf({ ...tile, hand: true, about: "question" }, undefined);
    expect(face).toMatchObject({ told: "heard in writing", wrote: false, hand: "question" });
    expect(faceOf({ ...tile, wrote: 0, hand: false }, undefined)).toMatchObject({
      told: "heard",
      wrote: false,
      hand: "",
    });
    expect(faceOf({ ...tile, in_balance: false }, undefined)).toMatchObject({
      told: "facilitating",
      wrote: true,
    });
    const still = { ...tile, heard: false, wrote: 0, first_time: true };
    expect(faceOf(still, undefined).told).toBe("first time · not yet heard");
  });

  it("says what is heard of somebody, and who facilitates", () => {
    const [mele, hana] = faces(board({ people: 12 }));
    expect(mele?.told).toMatch(/^\d+ (min|s) · \d+ turns?$|^not yet heard$/);
    expect(hana).toMatchObject({ bar: null, told: expect.stringMatching(/^facilitating/) });
  });
});
