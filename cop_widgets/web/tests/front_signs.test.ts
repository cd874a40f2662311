import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startSigns } from "../src/front/signs";
import { EVERY_MS } from "../src/lib/life";

const answer = { status: 204 };
const ended = vi.fn();
let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  answer.status = 204;
  ended.mockReset();
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => ({ ...answer })),
  );
  stop = startSigns("/user/ana/", "k 1", ended, { random: () => 0.5 });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const asked = () => vi.mocked(fetch).mock.calls.map(([url]) => String(url));
const seen = () => document.dispatchEvent(new Event("visibilitychange"));

describe("a page of Voilà's own front end", () => {
  it("makes signs of life for its server and its kernel", async () => {
    await vi.advanceTimersByTimeAsync(2 * EVERY_MS);
    expect(asked()).toEqual(Array(2).fill(`${location.origin}/user/ana/cop/sign?kernel=k%201`));
    expect(ended).not.toHaveBeenCalled();
  });
  it("asks at once when it is seen again, and tells once that its kernel has ended", async () => {
    answer.status = 410;
    seen();
    seen();
    await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
    expect(asked()).toHaveLength(2);
    expect(ended).toHaveBeenCalledTimes(1);
  });
  it("does not take a server that is away for a kernel that has ended", async () => {
    vi.mocked(fetch).mockRejectedValueOnce(new TypeError("no network"));
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    answer.status = 503;
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    expect(ended).not.toHaveBeenCalled();
    expect(asked()).toHaveLength(2);
  });
  it("leaves no timer and no listener behind", () => {
    stop();
    seen();
    expect(vi.getTimerCount()).toBe(0);
    expect(asked()).toEqual([]);
  });
});
