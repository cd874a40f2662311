/** Behind a JupyterHub a request of a page's that carries only its cookies is a stranger's, also one that only looks. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchDemo } from "../src/demo/watch";
import { startAlive } from "../src/front/alive";
import { tellConnection } from "../src/lib/connection";
import { EVERY_MS } from "../src/lib/life";
import { serverAnswers } from "../src/lib/server";
import { signed, xsrf } from "../src/lib/xsrf";

const asked = vi.fn(async (..._: Parameters<typeof fetch>) => new Response("{}"));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", asked.mockClear());
  // biome-ignore lint/suspicious/noDocumentCookie: as the server sets it
  document.cookie = "_xsrf=2|abc|def; path=/";
  document.body.innerHTML = `<script id="jupyter-config-data" type="application/json">{"baseUrl":"/user/mele/"}</script>`;
});
afterEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: as the server sets it
  document.cookie = "_xsrf=; path=/; max-age=0";
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const carried = () => asked.mock.calls.map(([, init]) => new Headers(init?.headers).get("X-XSRFToken"));

it("is what the cookie says, and nothing where there is none", () => {
  expect(signed()).toEqual({ "X-XSRFToken": "2|abc|def" });
  // biome-ignore lint/suspicious/noDocumentCookie: as the server sets it
  document.cookie = "_xsrf=; path=/; max-age=0";
  expect(signed()).toEqual({});
});

it("is carried along by signs of life", async () => {
  const stop = startAlive("/user/mele/");
  tellConnection("open");
  await vi.advanceTimersByTimeAsync(1.1 * EVERY_MS);
  expect(carried()).toEqual(["2|abc|def"]);
  stop();
});

it("is carried along by whoever asks whether the server is there", async () => {
  await serverAnswers();
  expect(carried()).toEqual(["2|abc|def"]);
});

it("is carried along by looks at the demo, and by what is asked of it", async () => {
  const demo = watchDemo({ url: "/user/mele/cop/demo", sign: "/user/mele/cop/sign", xsrf, fetched: asked });
  demo.shown(true);
  await vi.advanceTimersByTimeAsync(0);
  await demo.ask({ do: "pause" });
  expect(carried()).toEqual(["2|abc|def", "2|abc|def"]);
  demo.stop();
});
