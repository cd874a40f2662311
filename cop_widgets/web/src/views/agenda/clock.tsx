/** The time that is left: of the segment, big, and of the gathering. Read out by nobody while it runs. */
import { useComputed } from "@preact/signals";
import type { SegmentCard } from "../../generated/messages";
import { leftOf, timeOfDay, wholeLeftOf } from "../../lib/agenda";
import { leftWords, minWords } from "../../lib/agenda_words";
import { hours } from "../../lib/time";
import type { Part } from "./part";

export function Left({ stage, screen, card }: Part & { card: SegmentCard }) {
  const tick = stage.clock.tick;
  const left = useComputed(() => leftOf(screen, tick.value) ?? 0);
  const words = useComputed(() => leftWords(left.value));
  const over = useComputed(() => left.value < 0);
  const part = useComputed(() => Math.round(1000 * Math.max(0, 1 - left.value / card.length_ms)) / 10);
  return (
    <div class={`left ${over.value ? "over" : ""}`}>
      <p>
        <b class="figure serif num" role="timer">
          {words}
        </b>{" "}
        <span class="quiet">
          {over.value ? "over" : "left of"} {minWords(card.length_ms)}
        </span>
      </p>
      <div class="track" aria-hidden="true">
        <i style={{ inlineSize: `${Math.min(100, part.value)}%` }} />
      </div>
    </div>
  );
}

/** How the gathering stands. */
export function Whole({ stage, screen }: Part) {
  const tick = stage.clock.tick;
  const words = useComputed(() => {
    if (screen.clock.phase === "ended") return "";
    const left = wholeLeftOf(screen, tick.value);
    const ends = screen.ends_ms === null ? "" : `ends about ${timeOfDay(screen.ends_ms)}`;
    const whole =
      left === null ? "" : left < 0 ? "its planned time is over" : `${hours(left + 59_999)} left in all`;
    return [screen.clock.phase === "paused" ? "Paused" : "", whole, ends].filter(Boolean).join(" · ");
  });
  return words.value ? <p class="whole quiet num">{words}</p> : null;
}
