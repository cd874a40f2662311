import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { thoughts } from "../harness/fixtures_balance";
import nudgesView from "../src/views/nudges";
import { FakeModel } from "./fake_model";

let cleanup = () => {};
async function shows(count: number, options: Record<string, unknown> = {}) {
  const model = new FakeModel({ screen: thoughts(count), options, trouble: null });
  const el = document.createElement("div");
  document.body.append(el);
  cleanup = nudgesView.render({ model, el });
  await settled();
  const button = (says: string) =>
    [...el.querySelectorAll("button")].find((found) => found.textContent === says) as HTMLButtonElement;
  return { model, el, text: () => el.textContent ?? "", button };
}
const settled = () => vi.advanceTimersByTimeAsync(50);
const sent = (model: FakeModel) => model.sent.filter((message) => message.type === "command");

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.useRealTimers();
});

it("says what was seen before what one could do", async () => {
  const { text } = await shows(1);
  expect(text().indexOf("not yet heard")).toBeLessThan(text().indexOf("A silent minute"));
});

it("answers, and goes at once", async () => {
  const { model, el, button } = await shows(2);
  button("We'll try it").click();
  await settled();
  expect(sent(model)[0]?.command).toEqual({ kind: "answer_nudge", nudge: "n2", answer: "taken" });
  expect(el.querySelectorAll(".thought")).toHaveLength(1);
  button("Not now").click();
  await settled();
  expect(sent(model)[1]?.command).toEqual({ kind: "answer_nudge", nudge: "n1", answer: "dismissed" });
  expect(el.querySelectorAll(".thought")).toHaveLength(0);
});

it("comes back when the answer is refused, and says why", async () => {
  const { model, el, text, button } = await shows(1);
  button("Not now").click();
  await settled();
  model.says({ type: "refused", id: sent(model)[0]?.id, code: "x", text: "The gathering has ended." });
  await settled();
  expect(el.querySelectorAll(".thought")).toHaveLength(1);
  expect(text()).toContain("The gathering has ended.");
});

it("announces a new thought once, and none that was there from the start", async () => {
  const { model, el } = await shows(0);
  const status = () => el.querySelector("[role=status]")?.textContent;
  expect(status()).toBe("");
  model.set("screen", thoughts(1));
  await settled();
  expect(status()).toMatch(/^A thought\. Three people/);
  const node = el.querySelector("[role=status]")?.firstChild;
  model.set("screen", { ...thoughts(1), seq: 50 });
  await settled();
  expect(el.querySelector("[role=status]")?.firstChild).toBe(node);
});

it("takes no room while there is none, or one line where asked", async () => {
  expect((await shows(0)).text()).toBe("");
  cleanup();
  expect((await shows(0, { empty: "line" })).text()).toBe("No thought just now.");
});

it("leaves no listener, timer or element behind", async () => {
  const { model, el } = await shows(2);
  cleanup();
  expect([model.listeners, vi.getTimerCount(), el.childElementCount]).toEqual([0, 0, 0]);
  cleanup = () => {};
});
