import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startAlive } from "../src/front/alive";
import { tellConnection } from "../src/lib/connection";
import { EVERY_MS, startLife } from "../src/lib/life";

let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => ({ status: 204 })),
  );
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const asked = () => vi.mocked(fetch).mock.calls.map(([url]) => String(url));

describe("signs of life", () => {
  it("come every minute and a half, a little earlier or later, until they are stopped", async () => {
    const ask = vi.fn();
    const early = startLife(ask, { random: () => 0 });
    await vi.advanceTimersByTimeAsync(EVERY_MS * 0.9);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(EVERY_MS * 0.9);
    expect(ask).toHaveBeenCalledTimes(2);
    early();
    expect(vi.getTimerCount()).toBe(0);

    stop = startLife(ask, { random: () => 1 });
    await vi.advanceTimersByTimeAsync(EVERY_MS * 1.09);
    expect(ask).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(EVERY_MS * 0.01);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it("stay below five minutes: two may be lost before a host's ten are over", () => {
    expect(EVERY_MS * 1.1 * 3).toBeLessThan(5 * 60_000);
  });
});

describe("an open dashboard", () => {
  it("asks below the server's base address, as often as it is told", async () => {
    stop = startAlive("/user/demo-abc/", { every_ms: 100, random: () => 0.5 });
    tellConnection("open");
    await vi.advanceTimersByTimeAsync(250);
    expect(asked()).toHaveLength(2);
    expect(asked()[0]).toMatch(/\/user\/demo-abc\/cop\/sign$/);
  });

  it("asks behind other windows as well", async () => {
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    stop = startAlive("/", { every_ms: 100, random: () => 0.5 });
    tellConnection("open");
    await vi.advanceTimersByTimeAsync(150);
    expect(asked()).toHaveLength(1);
  });

  it("asks nothing before there is a kernel, nor while it is gone", async () => {
    stop = startAlive("/", { every_ms: 100, random: () => 0.5 });
    await vi.advanceTimersByTimeAsync(150);
    expect(asked()).toEqual([]);
    tellConnection("open");
    await vi.advanceTimersByTimeAsync(100);
    expect(asked()).toHaveLength(1);
    tellConnection("lost");
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked()).toHaveLength(1);
    tellConnection("open");
    await vi.advanceTimersByTimeAsync(100);
    expect(asked()).toHaveLength(2);
  });

  it("survives a server that does not answer, and leaves nothing behind", async () => {
    vi.mocked(fetch).mockRejectedValue(new TypeError("nobody there"));
    stop = startAlive("/", { every_ms: 100, random: () => 0.5 });
    tellConnection("open");
    await vi.advanceTimersByTimeAsync(350);
    expect(asked()).toHaveLength(3);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    tellConnection("open");
    await vi.advanceTimersByTimeAsync(500);
    expect(asked()).toHaveLength(3);
  });
});
