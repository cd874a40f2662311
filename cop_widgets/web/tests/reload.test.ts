import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ASK_AGAIN_MS, reloadOnceAnswered } from "../src/lib/reload";
import { PATIENCE_MS } from "../src/lib/server";

const answers = (status: number) => vi.mocked(fetch).mockResolvedValueOnce({ status } as Response);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "fetch",
    vi.fn(() => Promise.reject(new TypeError("nobody there"))),
  );
  const config = document.createElement("script");
  config.id = "jupyter-config-data";
  config.type = "application/json";
  config.textContent = JSON.stringify({ baseUrl: "/hub/user/mele/" });
  document.body.append(config);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe("reloading", () => {
  it("waits until the server answers, below its base address; a proxy's answer is not the server's", async () => {
    const reload = vi.fn();
    void reloadOnceAnswered(undefined, reload);
    answers(503);
    await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS * 2.5);
    expect(vi.mocked(fetch).mock.calls.length).toBe(3);
    expect(String(vi.mocked(fetch).mock.lastCall?.[0])).toMatch(/\/hub\/user\/mele\/cop\/sign$/);
    expect(reload).not.toHaveBeenCalled();
    answers(204);
    await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS);
    expect(reload).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("asks again when nobody answers for long", async () => {
    vi.mocked(fetch).mockImplementationOnce(
      (_, options) =>
        new Promise((_resolve, reject) =>
          options?.signal?.addEventListener("abort", () => reject(new Error())),
        ),
    );
    answers(204);
    const reload = vi.fn();
    void reloadOnceAnswered(undefined, reload);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS + ASK_AGAIN_MS);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("is given up when what asked for it is gone", async () => {
    const ended = new AbortController();
    const reload = vi.fn();
    void reloadOnceAnswered(ended.signal, reload);
    await vi.advanceTimersByTimeAsync(1);
    ended.abort();
    answers(204);
    await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS * 3);
    expect(reload).not.toHaveBeenCalled();
  });

  it("asks nobody where the page is not a Jupyter Server's", async () => {
    document.body.replaceChildren();
    const reload = vi.fn();
    await reloadOnceAnswered(undefined, reload);
    expect([reload.mock.calls.length, vi.mocked(fetch).mock.calls.length]).toEqual([1, 0]);
  });
});
