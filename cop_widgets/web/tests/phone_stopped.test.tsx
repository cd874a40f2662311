/** The server does not run, and a Hub's proxy answers in its place. */
import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startApp } from "../src/phone/app";
import { startLive } from "../src/phone/live";
import { storeIn } from "../src/phone/storage";
import { Page } from "../src/views/phone/page";
import { wallSource } from "../src/wall_page/source";
import { asking, Server } from "./phone_server";

const PAGE = "<!DOCTYPE html><html><title>JupyterHub</title></html>";
const html = (status: number) => () =>
  new Response(PAGE, { status, headers: { "Content-Type": "text/html" } });
/** What is seen of a redirect that is not followed: no status, no body. */
const redirect = () => Response.error();
const HUB: readonly (readonly [string, () => Response])[] = [
  ["its page to log in", html(200)],
  ["a redirect to it", redirect],
  ["a refusal for want of a cookie", html(403)],
  ["that there is no such page", html(404)],
  ["that the server has stopped", () => new Response('{"message":"no longer running"}', { status: 424 })],
  ["that nobody listens there", html(503)],
];

let server: Server;
let page: ReturnType<typeof open>;
function open() {
  const app = startApp({
    base: "/",
    store: storeIn(() => localStorage),
    jar: { cookie: "" },
    secure: false,
    fetched: server.fetch as typeof fetch,
    uploaded: server.upload,
    random: () => 0.5,
  });
  const el = document.createElement("div");
  document.body.append(el);
  render(<Page app={app} />, el);
  const close = () => {
    render(null, el);
    el.remove();
    app.stop();
  };
  const line = () => el.querySelector(".news .line")?.textContent ?? "";
  return { app, close, line, text: () => el.textContent ?? "" };
}
const pass = (ms = 50) => vi.advanceTimersByTimeAsync(ms);
async function inside() {
  server.room = { ...server.room, way: asking };
  page.app.enter("K7PQ4M");
  await pass();
  await page.app.join({ person: "p1" });
  await pass();
}
function stops(instead: () => Response) {
  server.cut();
  server.down = false;
  server.instead = instead;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("scrollTo", () => {});
  localStorage.clear();
  sessionStorage.clear();
  server = new Server();
  page = open();
});
afterEach(async () => {
  page.close();
  await pass(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each(HUB)("keeps a vote that is answered with %s, says so, and sends it once", async (_, instead) => {
  await inside();
  stops(instead);
  page.app.cast("r1", { kind: "approval", approves: ["o1"] });
  page.app.ask({ kind: "propose_value", text: "Kindness" });
  await pass(60_000);
  expect(page.app.place.value).toBe("room");
  expect(page.app.connected.value).toBe(false);
  expect(page.app.queue.value).toHaveLength(2);
  expect(page.line()).toContain("The gathering’s server does not run just now.");
  expect(page.line()).toContain("is kept, and sent as soon as");
  expect(page.text()).toContain("Waiting for the server: your vote will be sent.");
  server.instead = null;
  await pass(11_000);
  expect(page.app.queue.value).toEqual([]);
  expect(server.posted.filter((one) => one.path === "/ballot")).toHaveLength(1);
  expect(page.app.connected.value).toBe(true);
  expect(page.line()).toBe("");
});

it("blames the network where there is none, also after a server that was stopped", async () => {
  await inside();
  stops(html(403));
  await pass(10_000);
  expect(page.line()).toContain("does not run");
  server.instead = null;
  await pass(11_000);
  server.cut();
  await pass(10_000);
  expect(page.line()).toContain("Waiting for the network.");
});

it.each(HUB)("waits at the door while it is answered with %s, and goes in by itself", async (_, instead) => {
  server.instead = instead;
  page.app.enter("K7PQ4M");
  await pass(7000);
  expect(page.app.place.value).toBe("wait");
  expect(page.text()).toContain("does not run just now");
  server.instead = null;
  await pass(4000);
  expect(page.app.place.value).toBe("door");
  expect(page.text()).not.toContain("does not run");
});

it.each(HUB)("keeps a photo that is answered with %s", async (_, instead) => {
  await inside();
  stops(instead);
  page.app.ask(
    { kind: "give_response", prompt: "q1", text: "", score: null, image: "", alt: "", passed: false },
    "data:image/png;base64,aGk=",
  );
  await pass(5000);
  expect(page.app.queue.value).toHaveLength(1);
  server.instead = null;
  await pass(11_000);
  expect(page.app.queue.value).toEqual([]);
  expect(server.uploads).toHaveLength(1);
});

it("does not send again and again what a proxy finds too large", async () => {
  await inside();
  server.instead = html(413);
  page.app.ask({ kind: "propose_value", text: "Kindness" });
  await pass();
  expect(page.app.queue.value).toEqual([]);
  expect(page.text()).toContain("too large to get through");
});

it.each(HUB)("leaves the wall waiting while it is answered with %s", async (_, instead) => {
  const screen = { seq: 1 };
  let answer = instead;
  vi.stubGlobal("fetch", async () => answer());
  const seen: string[] = [];
  const refused: number[] = [];
  const live = startLive(
    wallSource("/cop/api/K7PQ4M/wall"),
    {
      told: ({ data }) => seen.push(data),
      connected: () => undefined,
      refused: (status) => refused.push(status),
    },
    { now: Date.now, setTimeout, clearTimeout } as never,
    () => 0.5,
  );
  await pass(20_000);
  expect(refused).toEqual([]);
  answer = () =>
    new Response(`event: wall\ndata: ${JSON.stringify(screen)}\n\n`, {
      headers: { "Content-Type": "text/event-stream" },
    });
  await pass(11_000);
  expect(seen).toContain(JSON.stringify(screen));
  live.stop();
});
