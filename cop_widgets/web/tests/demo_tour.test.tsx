import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { demoState } from "../harness/fixtures_demo";
import { Bar } from "../src/demo/bar";
import type { Mode } from "../src/demo/page_mode";
import { STEPS } from "../src/demo/steps";
import { type Strip, startStrip } from "../src/demo/strip";
import { Tour } from "../src/demo/tour";
import { watchDemo } from "../src/demo/watch";
import { storeIn } from "../src/phone/storage";

let root: HTMLElement;
let strip: Strip;
const mode = signal<Mode>("facilitator");
const tours = signal(true);
const went: string[] = [];
const board: string[] = [];
const heard = (event: KeyboardEvent) => board.push(event.key);
const settled = () => vi.advanceTimersByTimeAsync(300);

function open() {
  const demo = watchDemo({
    url: "/cop/demo",
    sign: "/cop/sign",
    xsrf: () => "x",
    fetched: (async (_: string, init: RequestInit = {}) =>
      new Response(
        JSON.stringify(demoState({ gathering: String(init.body).includes("reset") ? "R4TX9B" : "K7PQ4M" })),
      )) as typeof fetch,
  });
  const store = storeIn(() => localStorage);
  strip = startStrip({
    demo,
    mode,
    tours,
    store,
    everything: "/cop/everything",
    go: (code) => void went.push(code),
  });
  root = document.createElement("div");
  root.className = "cop cop-demo";
  document.body.append(root);
  render(
    <>
      <Bar strip={strip} />
      <Tour strip={strip} />
    </>,
    root,
  );
  demo.shown(true);
}
function close() {
  strip.demo.stop();
  render(null, root);
  root.remove();
}
const button = (says: string) => {
  const found = [...root.querySelectorAll("button")].find((one) => one.textContent === says);
  if (!found) throw new Error(`nothing says ${says}: ${root.textContent}`);
  return found;
};
const press = async (says: string) => {
  button(says).click();
  await settled();
};
const title = () => root.querySelector(".tour-card h2")?.textContent ?? "";
const focused = () => document.activeElement?.textContent;
const key = (to: Element, name: string) =>
  to.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));

beforeEach(async () => {
  vi.useFakeTimers();
  localStorage.clear();
  mode.value = "facilitator";
  tours.value = true;
  went.length = 0;
  board.length = 0;
  document.addEventListener("keydown", heard);
  open();
  await settled();
});
afterEach(() => {
  close();
  document.removeEventListener("keydown", heard);
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("the tour", () => {
  it("offers itself, and has the focus at each heading; what belongs to a step is described with it", async () => {
    expect(title()).toBe("");
    await press("New here? Take the tour");
    for (const step of STEPS) {
      expect(title()).toBe(step.title);
      expect(focused()).toBe(step.title);
      const described = document.activeElement?.getAttribute("aria-describedby")?.split(" ") ?? [];
      const words = described.map((id) => document.getElementById(id)?.textContent).join(" ");
      for (const says of step.says) expect(words).toContain(says);
      expect(words).toContain(`${STEPS.indexOf(step) + 1} of 5`);
      await press(step === STEPS[4] ? "Done" : "Next");
    }
    expect(title()).toBe("");
    expect(focused()).toBe("Take the tour");
  });

  it("is left by Escape, gives the focus back, and goes on where it was, after a reload too", async () => {
    await press("New here? Take the tour");
    await press("Next");
    key(document.activeElement!, "Escape");
    await settled();
    expect([title(), focused()]).toEqual(["", "Go on with the tour"]);
    close();
    open();
    await settled();
    expect(title()).toBe("");
    await press("Go on with the tour");
    expect(title()).toBe(STEPS[1]!.title);
    await press("Back");
    expect(title()).toBe(STEPS[0]!.title);
    await press("Next");
    await press("From the beginning");
    expect(title()).toBe(STEPS[0]!.title);
  });

  it("that was open is open after a reload, and takes the focus from nobody", async () => {
    await press("New here? Take the tour");
    await press("Next");
    close();
    open();
    await settled();
    expect(title()).toBe(STEPS[1]!.title);
    expect(document.activeElement).toBe(document.body);
  });

  it("keeps its keys to itself, and takes none of the board's", async () => {
    await press("New here? Take the tour");
    const card = root.querySelector(".tour-card h2")!;
    for (const name of ["?", " ", "a", "u", "p", "w", "ArrowRight", "Escape"]) key(card, name);
    expect(board).toEqual([]);
    await settled();
    await press("Go on with the tour".replace("Go on with", "Take"));
    for (const name of ["Escape", "a", "ArrowRight"]) key(document.body, name);
    await settled();
    expect(board).toEqual(["Escape", "a", "ArrowRight"]);
    expect(title()).toBe(STEPS[0]!.title);
  });

  it("opens the tab it speaks of, rings what is there, and says its words where nothing is", async () => {
    document.body.insertAdjacentHTML(
      "beforeend",
      `<div class="cop-dashboard-tabs"><button role="tab" aria-selected="false"><span class="name">People</span></button></div>
       <div class="cop-turn-board"><ul class="tiles"></ul></div>`,
    );
    const box = () => ({ left: 40, top: 80, width: 300, height: 200, bottom: 280, right: 340 }) as DOMRect;
    const tiles = document.querySelector<HTMLElement>(".tiles")!;
    tiles.getBoundingClientRect = box;
    tiles.getClientRects = () => [box()] as unknown as DOMRectList;
    const opened = vi.fn();
    document.querySelector("[role=tab]")!.addEventListener("click", opened);
    await press("New here? Take the tour");
    expect(root.querySelector<HTMLElement>(".tour-ring")?.style.left).toBe("34px");
    expect(opened).not.toHaveBeenCalled();
    await press("Next");
    await settled();
    expect(opened).toHaveBeenCalledTimes(1);
    expect(root.querySelector(".tour-ring")).toBeNull();
    expect(title()).toBe(STEPS[1]!.title);
    // A tab that has another name by now.
    await press("Next");
    expect(title()).toBe(STEPS[2]!.title);
  });

  it("is not for the wall, where a room would read along, and is there again afterwards", async () => {
    await press("New here? Take the tour");
    mode.value = "wall";
    await settled();
    expect(title()).toBe("");
    mode.value = "facilitator";
    await settled();
    expect(title()).toBe(STEPS[0]!.title);
  });

  it("is not offered where there is no board", async () => {
    tours.value = false;
    await settled();
    expect(root.textContent).not.toContain("tour");
  });
});

describe("starting anew", () => {
  it("is asked once more, and the safe answer has the focus", async () => {
    await press("Start anew");
    expect(focused()).toBe("Cancel");
    await press("Cancel");
    expect([went, focused()]).toEqual([[], "Start anew"]);
    await press("Start anew");
    await press("Start anew");
    expect(went).toEqual(["R4TX9B"]);
  });
});

describe("the strip", () => {
  it("says what goes on once, and nothing at each tick", async () => {
    const status = root.querySelector("[role=status]")!;
    const changed = vi.fn();
    const look = new MutationObserver(changed);
    look.observe(status, { childList: true, characterData: true, subtree: true });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(changed).not.toHaveBeenCalled();
    look.disconnect();
  });
});
