/** Finds on the dashboard what a step of the tour speaks of, opens its tab, and follows where it is. */
import { type Box, missing, sameBox, within } from "./beside";
import type { Step } from "./steps";

const LOOK_MS = 250;
/** So long after its step has begun a thing is kept in view, unless somebody scrolls. */
const SETTLES_MS = 2500;
/** Narrower, and the dashboard is one column: the page itself scrolls. As in dashboard.css. */
const ONE_COLUMN = 900;

const seenBox = (element: Element): Box => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
};

const scrolls = (element: Element): boolean => {
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll|hidden|clip/.test(`${overflowX} ${overflowY}`);
};

/** What an element scrolls in, from the inside outwards. */
function* around(element: Element): Generator<Element> {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
    if (scrolls(at)) yield at;
}

/** The part of what something scrolls in that is free: tabs stay at its top. */
function freeBox(scroller: Element): Box {
  const box = seenBox(scroller);
  for (const child of scroller.children) {
    if (getComputedStyle(child).position !== "sticky") continue;
    const end = child.getBoundingClientRect().bottom;
    return { ...box, top: end, height: box.top + box.height - end };
  }
  return box;
}

const PAGE = (): Box => ({ left: 0, top: 0, width: innerWidth, height: innerHeight });

/** What can be seen of an element: what it scrolls in may hide a part. */
export function visibleBox(element: Element): Box | null {
  let box: Box | null = seenBox(element);
  for (const scroller of around(element)) box = box && within(box, freeBox(scroller));
  return box && within(box, PAGE());
}

/** Scroll until it is in view: all of it where there is room, else from its beginning. */
function bringIntoView(element: Element): void {
  if (innerWidth <= ONE_COLUMN) element.scrollIntoView?.({ block: "start" });
  else
    for (const scroller of around(element))
      scroller.scrollTop += missing(seenBox(element), freeBox(scroller));
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
  let last: Box | null = null;
  let place: Box | null = null;
  let settles = Date.now() + SETTLES_MS;
  const measure = () => {
    if (ended.aborted) return;
    if (!opened) opened = open(step.tab);
    const element = opened ? findIn(step.at) : null;
    // What has just been opened grows for a while: it is brought into view until it stands.
    if (element && Date.now() < settles && !sameBox(place, seenBox(element))) {
      bringIntoView(element);
      place = seenBox(element);
    }
    const box = element && visibleBox(element);
    if (sameBox(box, last)) return;
    last = box;
    told(box);
  };
  const timer = setInterval(measure, LOOK_MS);
  ended.addEventListener("abort", () => clearInterval(timer));
  const passive = { capture: true, passive: true, signal: ended };
  for (const what of ["scroll", "resize"]) addEventListener(what, measure, passive);
  const own = () => {
    settles = 0;
  };
  for (const what of ["wheel", "touchmove", "pointerdown"]) addEventListener(what, own, passive);
  measure();
}

/** Open a tab, if it is there; whoever leaves it again is let go. */
function open(name: string): boolean {
  const tab = tabNamed(name);
  if (tab && tab.getAttribute("aria-selected") !== "true") tab.click();
  return tab !== null;
}
