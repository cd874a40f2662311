/**
 * As many cards as there is room for: first they get smaller, down to what can be read from the back, then the
 * oldest are put out of sight. Those stay where a screen reader finds them, and phones show all.
 */
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { fitting } from "./fit";

/** Smaller than this nothing is shown that is meant to be read. */
const LEAST = 0.7;
const UNSEEN = "unseen";

/** How many of `n` are left out so that the rest fits: as few as possible. */
export function leftOut(n: number, fits: (out: number) => boolean): number {
  let [low, high] = [0, Math.max(0, n - 1)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Keeps `--fit` and what is out of sight on the element; `more` says how many are. */
export function useFitCards(
  ref: RefObject<HTMLElement | null>,
  more: RefObject<HTMLElement | null>,
  says: (out: number) => string,
): void {
  useLayoutEffect(() => {
    const measure = () => ref.current && settle(ref.current, more.current, says);
    measure();
    if (!ref.current || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(measure);
    watch.observe(ref.current);
    // A picture has its height once it has come.
    ref.current.addEventListener("load", measure, true);
    return () => {
      watch.disconnect();
      ref.current?.removeEventListener("load", measure, true);
    };
  });
}

function settle(room: HTMLElement, more: HTMLElement | null, says: (out: number) => string): void {
  const cards = [...room.querySelectorAll<HTMLElement>("[data-card]")];
  const show = (out: number) => {
    for (const [at, card] of cards.entries()) card.classList.toggle(UNSEEN, at < out);
  };
  const whole = () => room.scrollHeight <= room.clientHeight + 2 && room.scrollWidth <= room.clientWidth + 2;
  const size = fitting((one) => {
    room.style.setProperty("--fit", String(Math.max(one, LEAST)));
    show(0);
    return one <= LEAST || whole();
  });
  if (size <= LEAST && !whole()) {
    const lists = [...new Set(cards.map((card) => card.parentElement))];
    if (lists.length > 1) thinOut(cards, whole);
    else
      show(
        leftOut(cards.length, (some) => {
          show(some);
          return whole();
        }),
      );
  }
  const out = cards.filter((card) => card.classList.contains(UNSEEN)).length;
  if (more) more.textContent = out ? says(out) : "";
}

/** Of lists side by side the tallest gives its oldest, and none stands empty. */
function thinOut(cards: readonly HTMLElement[], whole: () => boolean): void {
  for (const _ of cards) {
    if (whole()) return;
    const lists = [...new Set(cards.map((card) => card.parentElement))]
      .map((list) => cards.filter((card) => card.parentElement === list && !card.classList.contains(UNSEEN)))
      .filter((seen) => seen.length > 1)
      .sort(([one], [other]) => bottom(other) - bottom(one));
    lists[0]?.[0]?.classList.add(UNSEEN);
  }
}

const bottom = (card: HTMLElement | undefined): number =>
  card?.parentElement?.getBoundingClientRect().bottom ?? 0;
