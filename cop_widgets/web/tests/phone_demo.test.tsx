import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { prompted } from "../harness/fixtures_scenes";
import type { MeScreen, RoomScreen } from "../src/generated/messages";
import { startApp } from "../src/phone/app";
import { DEMO, DEMO_KEPT, LOOK_MS } from "../src/phone/demo";
import { storeIn } from "../src/phone/storage";
import { Page } from "../src/views/phone/page";
import { asking, Server } from "./phone_server";

let server: Server;
let el: HTMLElement;
let app: ReturnType<typeof startApp>;
const pass = (ms = 50) => vi.advanceTimersByTimeAsync(ms);
const text = () => el.textContent ?? "";
const button = (says: RegExp) =>
  [...el.querySelectorAll<HTMLElement>("button, label")].find((one) => says.test(one.textContent ?? ""));
async function press(says: RegExp) {
  const found = button(says);
  if (!found) throw new Error(`nothing says ${says}: ${text()}`);
  found.click();
  await pass();
}
async function now(seen: Partial<RoomScreen>, own: Partial<MeScreen> = {}) {
  server.room = { ...server.room, ...seen };
  server.me = { ...server.me, ...own };
  server.tell();
  await pass(150);
}
function open() {
  app = startApp({
    base: "/",
    store: storeIn(() => localStorage),
    jar: { cookie: "" },
    secure: false,
    fetched: server.fetch as typeof fetch,
    random: () => 0.5,
  });
  el = document.createElement("div");
  document.body.append(el);
  render(<Page app={app} />, el);
  app.enter("K7PQ4M");
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("scrollTo", () => {});
  localStorage.clear();
  server = new Server();
});
afterEach(async () => {
  await pass(200);
  render(null, el);
  el.remove();
  app.stop();
  delete document.body.dataset.demo;
  await pass(200);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a vote and a prompt at once", () => {
  beforeEach(async () => {
    open();
    await pass();
    await press(/^Hana$/);
    await now({ way: asking, prompt: prompted() });
  });
  const pressed = () =>
    [...el.querySelectorAll(".both button")].map((one) => [
      one.textContent,
      one.getAttribute("aria-pressed"),
    ]);

  it("are both to be found, the vote first", async () => {
    expect(pressed()).toEqual([
      ["Vote", "true"],
      ["Prompt", "false"],
    ]);
    expect(text()).toContain("By which?");
    expect(el.querySelector(".news .aloud")?.textContent).toContain("a prompt is here too");
    await press(/^Prompt$/);
    expect(text()).toContain(prompted().shown.card.text);
    expect(text()).not.toContain("By which?");
  });

  it("lead from one to the other, and mark what is done", async () => {
    expect(button(/On to the prompt/)).toBeUndefined();
    await press(/^Laugh$/);
    await press(/^Send/);
    expect(text()).toContain("Your vote is in");
    expect(pressed()[0]).toEqual(["✓ Vote, done", "true"]);
    await press(/On to the prompt/);
    expect(document.activeElement?.textContent).toBe(prompted().shown.card.text);
    await press(/Vote, done/);
    expect(el.querySelector("input:checked")).not.toBeNull();
    await now({}, { responded: true });
    expect(button(/On to the prompt/)).toBeUndefined();
  });

  it("are one again when one of them closes", async () => {
    await now({ prompt: prompted({ open: false }) });
    expect(el.querySelector(".both")).toBeNull();
    expect(text()).toContain("By which?");
    await now({ way: { ...asking, round: null, step: "" }, prompt: prompted() });
    expect(el.querySelector(".both")).toBeNull();
    expect(text()).toContain(prompted().shown.card.text);
  });
});

describe("a demo", () => {
  const ended = { clock: { ...new Server().room.clock, phase: "ended" as const, ended_ms: 0 } };
  const looks: string[] = [];
  /** Where the page's address leads. */
  let leads = "";
  const look = vi.fn(async (_: RequestInfo | URL, init?: RequestInit) => {
    looks.push(`${init?.method}`);
    const url = new URL(leads || location.href, location.href).href;
    return { ok: true, redirected: leads !== "", url } as Response;
  });
  beforeEach(() => {
    looks.length = 0;
    leads = "";
    vi.stubGlobal("fetch", look);
  });
  async function inside() {
    open();
    await pass();
    await press(/^Hana$/);
  }

  it("is told at the door and in the menu; elsewhere there is not a word of it, nor a request", async () => {
    await inside();
    await press(/^Menu$/);
    expect(text()).not.toContain(DEMO);
    await press(/Back/);
    await now(ended);
    expect(text()).not.toContain("demo");
    await pass(3 * LOOK_MS);
    expect(looks).toEqual([]);
  });

  it("says what becomes of what is written", async () => {
    document.body.dataset.demo = "true";
    open();
    await pass();
    expect(text()).toContain(DEMO);
    await press(/^Hana$/);
    expect(text()).not.toContain(DEMO);
    await press(/^Menu$/);
    expect(text()).toContain(DEMO);
  });

  it("that is kept says so instead, and is a demo all the same", async () => {
    document.body.dataset.demo = "kept";
    open();
    await pass();
    expect(text()).toContain(DEMO_KEPT);
    expect(text()).not.toContain("thrown away");
    await press(/^Hana$/);
    await now(ended);
    await pass(LOOK_MS);
    expect(looks).toContain("HEAD");
  });

  it("that is over leads to the next one, as soon as there is one", async () => {
    document.body.dataset.demo = "true";
    await inside();
    await now(ended);
    await pass(LOOK_MS * 3);
    expect(new Set(looks)).toEqual(new Set(["HEAD"]));
    expect(looks.length).toBeLessThanOrEqual(4);
    expect(button(/Take part in the new one/)).toBeUndefined();
    leads = "/hub/login?next=elsewhere";
    await pass(LOOK_MS * 3);
    expect(button(/Take part in the new one/)).toBeUndefined();
    leads = "R4TX9B";
    await pass(LOOK_MS * 1.5);
    expect(button(/Take part in the new one/)).toBeDefined();
    const before = looks.length;
    await pass(LOOK_MS * 5);
    expect(looks.length).toBe(before);
  });

  it("is left alone by a page that nobody sees: its server may end", async () => {
    document.body.dataset.demo = "true";
    await inside();
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    await now(ended);
    await pass(LOOK_MS * 5);
    expect(looks).toEqual([]);
    vi.restoreAllMocks();
    await pass(LOOK_MS * 1.5);
    expect(looks.length).toBeGreaterThan(0);
  });
});
