import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startApp } from "../src/phone/app";
import { storeIn } from "../src/phone/storage";
import { Page } from "../src/views/phone/page";
import { asking, Server, way } from "./phone_server";

let server: Server;
let page: ReturnType<typeof open>;
function open() {
  const app = startApp({
    base: "/",
    store: storeIn(() => localStorage),
    jar: { cookie: "" },
    secure: false,
    fetched: server.fetch as typeof fetch,
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
  const press = async (says: string) => {
    const found = [...el.querySelectorAll<HTMLElement>("button, label")].find(
      (one) => one.textContent === says,
    );
    if (!found) throw new Error(`nothing says ${says}: ${el.textContent}`);
    found.click();
    await pass();
  };
  return { app, el, close, press, text: () => el.textContent ?? "" };
}
const pass = (ms = 50) => vi.advanceTimersByTimeAsync(ms);
async function inside() {
  page.app.enter("K7PQ4M");
  await pass();
  await page.press("Hana");
}
async function reload() {
  page.close();
  page = open();
  page.app.enter("K7PQ4M");
  await pass();
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

it("says at the door what is kept, and is in after one tap", async () => {
  page.app.enter("K7PQ4M");
  await pass();
  expect(page.text()).toContain("The facilitator sees");
  expect(page.text()).toContain("Nobody sees what you choose in a vote");
  await page.press("Hana");
  expect(page.app.place.value).toBe("room");
  expect(server.posted[0]).toMatchObject({ path: "/join", body: { person: "p1" } });
});

it("comes back as the same person without asking", async () => {
  await inside();
  await reload();
  expect(page.app.place.value).toBe("room");
  expect(server.posted).toHaveLength(1);
  expect(server.known.size).toBe(1);
});

it("sends a vote that was cast without a network once, after a reload", async () => {
  server.room = { ...server.room, way: asking };
  await inside();
  server.cut();
  await page.press("Laugh");
  await page.press("Send my choice");
  await pass(4000);
  expect(page.text()).toContain("Waiting for the network: your vote will be sent.");
  await reload();
  expect(server.posted).toHaveLength(1);
  server.down = false;
  await pass(5000);
  const ballots = server.posted.filter((one) => one.path === "/ballot");
  expect(ballots).toHaveLength(1);
  expect(ballots[0]?.body).toMatchObject({
    round: "r1",
    turn: 1,
    ballot: { kind: "approval", approves: ["o2"] },
  });
  expect(page.text()).toContain("Your vote is in");
});

it("tells that a vote came too late", async () => {
  server.room = { ...server.room, way: asking };
  await inside();
  server.refuse["/ballot"] = [409, "That vote has been closed. Your answer was not counted."];
  await page.press("Listen");
  await page.press("Send my choice");
  expect(page.text()).toContain("Your answer was not counted.");
  expect(page.app.queue.value).toEqual([]);
});

it("shows each step, and leaves what is being typed alone", async () => {
  await inside();
  server.room = { ...server.room, way: { ...way, step: "propose" } };
  server.tell();
  await pass();
  expect(document.activeElement?.textContent).toBe("What should we gather by?");
  const field = page.el.querySelector("textarea") as HTMLTextAreaElement;
  field.focus();
  server.room = { ...server.room, way: asking };
  server.tell();
  await pass();
  expect(page.text()).toContain("By which?");
});

it("proposes, and says calmly why not", async () => {
  server.room = { ...server.room, way: { ...way, step: "propose" } };
  await inside();
  server.refuse["/do"] = [409, "You have proposed that already."];
  const field = page.el.querySelector("textarea") as HTMLTextAreaElement;
  field.value = "Kindness";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await pass();
  await page.press("Propose it");
  expect(server.posted.at(-1)?.body).toMatchObject({ command: { kind: "propose_value", text: "Kindness" } });
  expect(page.text()).toContain("You have proposed that already.");
});

it("raises a hand at once, and shows the place in the queue when it is known", async () => {
  await inside();
  server.down = true;
  await page.press("Raise my hand");
  expect(page.text()).toContain("Your hand is on its way.");
  server.down = false;
  server.me = { ...server.me, hand: true, place: 2 };
  server.room = { ...server.room, hands: 3 };
  await pass(3000);
  server.tell();
  await pass();
  expect(page.text()).toContain("You are 2nd of 3.");
});

it("goes to the door when the server does not know the device any more, and keeps what was said", async () => {
  server.room = { ...server.room, way: asking };
  await inside();
  server.known.clear();
  await page.press("Laugh");
  await page.press("Send my choice");
  expect(page.app.place.value).toBe("door");
  await page.press("Hana");
  await pass(1000);
  expect(server.posted.filter((one) => one.path === "/ballot").length).toBeGreaterThan(0);
  expect(page.app.queue.value).toEqual([]);
});

it("is told when it has been sent away", async () => {
  await inside();
  server.shut = true;
  server.cut();
  server.down = false;
  await pass(3000);
  expect(page.app.place.value).toBe("shut");
  expect(page.text()).toContain("closed this gathering for this phone");
});

it("leaves, and can come back", async () => {
  await inside();
  page.app.ask({ kind: "leave" });
  await pass();
  expect(page.text()).toContain("You have left");
  await reload();
  expect(page.app.place.value).toBe("left");
  await page.press("Come back in");
  expect(page.app.place.value).toBe("room");
});

it("keeps nothing of somebody who is forgotten", async () => {
  await inside();
  page.app.ask({ kind: "forget_person" });
  await pass();
  expect(page.text()).toContain("You are forgotten");
  expect(Object.keys(localStorage).filter((key) => key.startsWith("cop."))).toEqual([]);
});

it("asks again for a code that nobody has", async () => {
  page.app.enter("ZZZZZZ");
  await pass();
  expect(page.app.place.value).toBe("unknown");
  expect(page.text()).toContain("No gathering has this code.");
});

it("tells that the facilitator has paused, and that all is over", async () => {
  await inside();
  server.room = { ...server.room, clock: { ...server.room.clock, phase: "paused" } };
  server.tell();
  await pass();
  expect(page.text()).toContain("The facilitator has paused");
  server.room = { ...server.room, clock: { ...server.room.clock, phase: "ended" } };
  server.tell();
  await pass();
  expect(page.text()).toContain("This gathering has ended");
  expect(page.el.querySelector("footer")).toBeNull();
});

it("does not ask for the door that came with the page", async () => {
  localStorage.clear();
  const asked = vi.fn(async () => new Response("{}", { status: 500 }));
  const door = {
    code: "K7PQ4M",
    title: "Thursday gathering",
    community: "",
    over: false,
    locked: false,
    typed: true,
    unnamed: false,
    names: [],
  };
  const app = startApp({
    base: "/",
    store: storeIn(() => localStorage),
    jar: { cookie: "" },
    secure: false,
    fetched: asked as unknown as typeof fetch,
    door,
  });
  app.enter("K7PQ4M");
  await vi.waitFor(() => expect(app.place.value).toBe("door"));
  expect(app.door.value).toEqual(door);
  expect(asked).not.toHaveBeenCalled();
  app.stop();
});
