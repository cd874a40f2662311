/** Finds on the dashboard what a step of the tour speaks of, opens its tab, and follows where it is. */
import { type Box, sameBox, within } from "./beside";
import type { Step } from "./steps";

const LOOK_MS = 250;

const seenBox = (element: Element): Box => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
};

/** What can be seen of an element: what it scrolls in may hide a part. */
export function visibleBox(element: Element): Box | null {
  let box: Box | null = seenBox(element);
  for (let at = element.parentElement; at && box; at = at.parentElement) {
    if (at === document.body || at === document.documentElement) break;
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX !== "visible" || overflowY !== "visible") box = within(box, seenBox(at));
  }
  return box && within(box, { left: 0, top: 0, width: innerWidth, height: innerHeight });
}

/** The button of a tab, by its name. */
export function tabNamed(name: string): HTMLElement | null {
  for (const tab of document.querySelectorAll<HTMLElement>(".cop-dashboard-tabs [role='tab']"))
    if ((tab.querySelector(".name") ?? tab).textContent?.trim() === name) return tab;
  return null;
}

/** The first of these that has a place on the page. */
export function findIn(at: readonly string[]): Element | null {
  for (const selector of at)
    for (const element of document.querySelectorAll(selector))
      if (element.getClientRects().length) return element;
  return null;
}

/** Tell where a step's thing is, and where it has moved, until `ended`; `null` while it is not to be seen. */
export function follow(step: Step, told: (box: Box | null) => void, ended: AbortSignal): void {
  let opened = step.tab === "";
  let scrolled = false;
  let last: Box | null = null;
  const measure = () => {
    if (ended.aborted) return;
    if (!opened) opened = open(step.tab);
    const element = opened ? findIn(step.at) : null;
    if (element && !scrolled) {
      scrolled = true;
      const narrow = innerWidth < 900;
      element.scrollIntoView?.({ block: narrow ? "start" : "nearest", inline: "nearest" });
    }
    const box = element && visibleBox(element);
    if (sameBox(box, last)) return;
    last = box;
    told(box);
  };
  const timer = setInterval(measure, LOOK_MS);
  ended.addEventListener("abort", () => clearInterval(timer));
  for (const what of ["scroll", "resize"])
    addEventListener(what, measure, { capture: true, passive: true, signal: ended });
  measure();
}

/** Open a tab, if it is there; whoever leaves it again is let go. */
function open(name: string): boolean {
  const tab = tabNamed(name);
  if (tab && tab.getAttribute("aria-selected") !== "true") tab.click();
  return tab !== null;
}
