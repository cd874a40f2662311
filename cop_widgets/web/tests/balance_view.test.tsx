import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { balance } from "../harness/fixtures_balance";
import type { BalanceScreen } from "../src/generated/messages";
import { partsOf } from "../src/lib/balance_parts";
import balanceView from "../src/views/balance_view";
import { countingListeners, FakeModel } from "./fake_model";

let cleanup = () => {};
async function shows(
  screen: BalanceScreen | null,
  options: Record<string, unknown> = {},
  trouble: string | null = null,
) {
  const model = new FakeModel({ screen, options, trouble });
  const el = document.createElement("div");
  document.body.append(el);
  cleanup = balanceView.render({ model, el });
  await settled();
  return { model, el, text: () => el.textContent ?? "" };
}
const settled = () => vi.advanceTimersByTimeAsync(50);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  cleanup = () => {};
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("the parts", () => {
  it("are all of them, unless some are listed", () => {
    expect([...partsOf({})]).toHaveLength(5);
    expect([...partsOf(null)]).toHaveLength(5);
    expect([...partsOf({ parts: ["timeline", "nonsense"] })]).toEqual(["timeline"]);
  });
  it("make a slim strip of the timeline alone", async () => {
    const { el } = await shows(balance({ people: 12 }), { parts: ["timeline"] });
    expect(el.querySelector(".strip .timeline-drawing")).not.toBeNull();
    expect(el.querySelector(".ring")).toBeNull();
  });
});

describe("the balance", () => {
  it("says its sentence, how even it is, and how quiet", async () => {
    const { el, text } = await shows(balance({ people: 12 }));
    expect(text()).toContain("as if about 6 of 12 voices");
    expect(text()).toContain("about 18 % quiet");
    expect(el.querySelector("[role=meter]")?.getAttribute("aria-valuetext")).toBe("several voices carry it");
    expect(el.querySelector(".ring")?.getAttribute("aria-label")).toMatch(
      /^A table with 12 seats, as if about 6/,
    );
    expect(text()).toContain("facilitators have about 21 % of all talk");
  });
  it("shows no name, no map and nobody's lane where names are not shown", async () => {
    const { el, text } = await shows(balance({ people: 12 }));
    expect(text()).not.toContain("Mele");
    expect(text()).not.toContain("Who follows whom");
    expect(el.querySelector(".names text")).toBeNull();
    expect(el.querySelectorAll(".timeline ul li")).toHaveLength(0);
  });
  it("keeps the seats' order and never sorts", async () => {
    const { el } = await shows(balance({ people: 12, names: true }));
    const names = [...el.querySelectorAll(".shares li .cut")].map((name) => name.textContent);
    expect(names.slice(0, 4)).toEqual(["Mele", "Hana", "Jo", "Sam"]);
    const rows = [...el.querySelectorAll(".numbers tbody th")].map((name) => name.textContent);
    expect(rows).toEqual(names);
  });
  it("switches to the last ten minutes and back", async () => {
    const { el } = await shows(balance({ people: 12 }));
    const [whole, recent] = [...el.querySelectorAll<HTMLButtonElement>(".which button")];
    const before = el.querySelector(".ring")?.getAttribute("data-ball");
    recent?.click();
    await settled();
    expect(recent?.getAttribute("aria-pressed")).toBe("true");
    expect(el.querySelector(".ring")?.getAttribute("data-ball")).not.toBe(before);
    whole?.click();
    await settled();
    expect(el.querySelector(".ring")?.getAttribute("data-ball")).toBe(before);
  });
  it("shows the table first where it is narrow, and the rest when asked", async () => {
    const { el } = await shows(balance({ people: 12 }));
    const more = el.querySelector<HTMLButtonElement>(".more-or-less");
    expect(more?.getAttribute("aria-expanded")).toBe("false");
    more?.click();
    await settled();
    expect(more?.getAttribute("aria-expanded")).toBe("true");
    expect(el.querySelector(".brief")).toBeNull();
    cleanup();
    const alone = await shows(balance({ people: 12 }), { parts: ["picture"] });
    expect(alone.el.querySelector(".more-or-less")).toBeNull();
  });
  it("is kind while nobody has spoken", async () => {
    const { el, text } = await shows(balance({ people: 12, weights: Array(12).fill(0), minutes: 1 }));
    expect(text()).toContain("Nobody has spoken yet. There is a place for everyone.");
    expect(el.querySelector("[role=meter]")).toBeNull();
    expect(el.querySelector(".ball")).toBeNull();
    expect(el.querySelectorAll(".seat")).toHaveLength(12);
  });
  it("survives an empty roster and odd names", async () => {
    const nobody = await shows(balance({ people: 0, weights: [] }));
    expect(nobody.el.querySelectorAll(".seat")).toHaveLength(0);
    cleanup();
    const { el } = await shows(balance({ people: 12, names: true, odd: true }));
    expect(el.querySelector(".shares li .cut")?.textContent).toBe("=1+1");
    expect(el.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });
  it("waits calmly, and shows trouble", async () => {
    const { text } = await shows(null, {}, "The disk is full. Nothing already saved is lost.");
    expect(text()).toContain("Setting the table");
    expect(text()).toContain("The disk is full.");
  });
});

it("leaves no listener, timer or element behind", async () => {
  const count = countingListeners();
  const { model, el } = await shows(balance({ people: 12, names: true }));
  cleanup();
  expect([count.left(), model.listeners, vi.getTimerCount(), el.childElementCount]).toEqual([0, 0, 0, 0]);
  count.restore();
});
