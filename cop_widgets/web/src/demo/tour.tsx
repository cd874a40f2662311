/** One step of the tour: a card beside what it speaks of, and a ring round that. The page stays usable beneath. */
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { type Box, beside, NARROW, type Spot } from "./beside";
import { follow } from "./finding";
import { countWords, STEPS } from "./steps";
import type { Strip } from "./strip";
import { toWall } from "./to_wall";

const MARGIN = 12;

export function Tour({ strip }: { strip: Strip }) {
  const { at, open } = strip.progress.value;
  const step = STEPS[at];
  // On the wall, everybody would read along.
  if (!open || !step || strip.mode.value === "wall" || !strip.tours.value) return null;
  return <Card key={at} strip={strip} at={at} />;
}

function Card({ strip, at }: { strip: Strip; at: number }) {
  const step = STEPS[at]!;
  const target = useSignal<Box | null>(null);
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const ended = new AbortController();
    follow(step, (box) => (target.value = box), ended.signal);
    return () => ended.abort();
  }, []);
  const called = strip.called.value;
  useEffect(() => {
    if (called) heading.current?.focus({ preventScroll: true });
  }, [called]);
  const spot = useSpot(card, target.value);
  const last = at === STEPS.length - 1;
  return (
    <>
      {target.value && <Ring box={target.value} />}
      <section
        ref={card}
        class="tour-card"
        role="dialog"
        aria-labelledby="cop-tour-title"
        style={spot ? `left:${spot.left}px;top:${spot.top}px` : undefined}
        onKeyDown={(event) => pressed(event, strip)}
      >
        <header>
          <p class="dots quiet">
            {STEPS.map(({ title }, one) => (
              <i key={title} class={one < at ? "done" : one === at ? "now" : ""} aria-hidden="true" />
            ))}
            <span id="cop-tour-count">{countWords(at)}</span>
          </p>
          {at > 0 && (
            <button type="button" class="btn plain small" onClick={strip.restart}>
              From the beginning
            </button>
          )}
        </header>
        <h2 ref={heading} id="cop-tour-title" tabIndex={-1} aria-describedby="cop-tour-count cop-tour-says">
          {step.title}
        </h2>
        <div id="cop-tour-says">
          {step.says.map((says) => (
            <p key={says}>{says}</p>
          ))}
        </div>
        {step.wall && (
          <button type="button" class="btn to-wall" onClick={toWall}>
            See the wall
          </button>
        )}
        <footer>
          {!last && (
            <button type="button" class="btn plain" onClick={strip.leave}>
              Leave
            </button>
          )}
          <span class="onward">
            {at > 0 && (
              <button type="button" class="btn" onClick={() => strip.step(-1)}>
                Back
              </button>
            )}
            <button type="button" class="btn primary" onClick={() => strip.step(1)}>
              {last ? "Done" : "Next"}
            </button>
          </span>
        </footer>
      </section>
    </>
  );
}

/** Keys that are pressed in the card are not the board's, where letters give the floor and space takes it. */
function pressed(event: KeyboardEvent, strip: Strip): void {
  event.stopPropagation();
  if (event.key === "Escape") strip.leave();
}

/** Beside its thing; in a narrow window the style says where. */
function useSpot(card: { current: HTMLElement | null }, target: Box | null): Spot | null {
  const spot = useSignal<Spot | null>(null);
  const settle = () => {
    if (!card.current) return;
    const { offsetWidth: width, offsetHeight: height } = card.current;
    // The strip stays in reach.
    const strip = card.current.parentElement?.querySelector(".strip")?.getBoundingClientRect().bottom ?? 0;
    const top = Math.max(0, strip) + MARGIN;
    const room = { left: MARGIN, top, width: innerWidth - 2 * MARGIN, height: innerHeight - MARGIN - top };
    const to = innerWidth < NARROW ? null : beside(target, { width, height }, room);
    const was = spot.peek();
    if (was?.left !== to?.left || was?.top !== to?.top) spot.value = to;
  };
  useLayoutEffect(settle, [target]);
  useEffect(() => {
    addEventListener("resize", settle);
    return () => removeEventListener("resize", settle);
  });
  return spot.value;
}

const ROUND = 6;

function Ring({ box }: { box: Box }) {
  const style = {
    left: `${box.left - ROUND}px`,
    top: `${box.top - ROUND}px`,
    width: `${box.width + 2 * ROUND}px`,
    height: `${box.height + 2 * ROUND}px`,
  };
  return <div class="tour-ring" style={style} aria-hidden="true" />;
}
