import { describe, expect, it, vi } from "vitest";
import type { Json } from "../src/front/messages";
import { KernelModel } from "../src/front/model";
import { same, withBuffers } from "../src/front/state";

function made(state: Json = { taps: 0, screen: { seq: 1 } }) {
  const post = vi.fn();
  return { model: new KernelModel("m", state, post), post };
}
const bytes = (...values: number[]) => new DataView(new Uint8Array(values).buffer);

describe("a model, as AFM has it", () => {
  it("gets what was set, tells of it at once, and sends it when it is saved", () => {
    const { model, post } = made();
    const heard: string[] = [];
    model.on("change:taps", () => heard.push("taps"));
    model.on("change", () => heard.push("any"));
    model.set("taps", 1);
    model.set("taps", 1);
    expect([model.get("taps"), heard]).toEqual([1, ["taps", "any"]]);
    expect(post).not.toHaveBeenCalled();
    model.save_changes();
    model.save_changes();
    expect(post.mock.calls).toEqual([[{ method: "update", state: { taps: 1 }, buffer_paths: [] }]]);
  });

  it("sends messages with buffers", () => {
    const { model, post } = made();
    const buffer = new Uint8Array([1]);
    model.send({ type: "ping" }, undefined, [buffer]);
    expect(post.mock.calls).toEqual([[{ method: "custom", content: { type: "ping" } }, [buffer]]]);
  });

  it("lets go of one listener, of all of a name, or of all", () => {
    const { model } = made();
    const [one, other] = [vi.fn(), vi.fn()];
    model.on("change:a change:b", one);
    model.on("change:a", other);
    model.off("change:a", one);
    model.update({ a: 1, b: 1 });
    expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]);
    model.off("change:a");
    model.update({ a: 2, b: 2 });
    expect([one.mock.calls.length, other.mock.calls.length]).toEqual([2, 1]);
    model.off(null, one);
    model.on("change:b", other);
    model.off();
    model.update({ a: 3, b: 3 });
    expect([one.mock.calls.length, other.mock.calls.length]).toEqual([2, 1]);
  });

  it("goes on telling when one listener fails or leaves", () => {
    const { model } = made();
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const last = vi.fn();
    const leaves = () => model.off("change:taps", leaves);
    model.on("change:taps", () => {
      throw new Error("of a view");
    });
    model.on("change:taps", leaves);
    model.on("change:taps", last);
    model.update({ taps: 1 });
    expect(last).toHaveBeenCalledTimes(1);
  });

  it("tells of an update after all of it is there, and compares nothing", () => {
    const { model } = made();
    const screen = {
      get seq(): number {
        throw new Error("looked into");
      },
    };
    const seen: unknown[] = [];
    model.on("change:taps", () => seen.push(model.get("screen") === screen));
    model.update({ taps: 1, screen });
    expect(seen).toEqual([true]);
  });

  it("tells only of what is new when its whole state comes again", () => {
    const { model } = made({ taps: 0, screen: { seq: 1 }, photo: bytes(1, 2) });
    const heard: string[] = [];
    for (const key of ["taps", "screen", "photo"]) model.on(`change:${key}`, () => heard.push(key));
    model.on("change", () => heard.push("any"));
    model.renew({ taps: 0, screen: { seq: 1 }, photo: bytes(1, 2) });
    expect(heard).toEqual([]);
    model.renew({ taps: 0, screen: { seq: 2 }, photo: bytes(1, 3) });
    expect(heard).toEqual(["screen", "photo", "any"]);
  });
});

describe("a state", () => {
  it("gets its binary values back, however deep", () => {
    const [a, b] = [bytes(1), bytes(2)];
    expect(
      withBuffers(
        { x: {}, list: [null, { y: 1 }] },
        [
          ["x", "a"],
          ["list", 0],
        ],
        [a, b],
      ),
    ).toEqual({
      x: { a },
      list: [b, { y: 1 }],
    });
  });

  it("is the same by what it says", () => {
    expect(same({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    for (const [one, other] of [
      [{ a: 1 }, { a: 1, b: undefined }],
      [{ a: undefined }, { b: undefined }],
      [[], {}],
      [null, {}],
      [
        [1, 2],
        [2, 1],
      ],
      ["1", 1],
      [bytes(1), {}],
      [bytes(1), bytes(1, 2)],
    ])
      expect(same(one, other)).toBe(false);
  });
});
