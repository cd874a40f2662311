/** Running late is said calmly, with what could be done: what is left, each a little shorter. */
import { useComputed } from "@preact/signals";
import { find, lateOf } from "../../lib/agenda";
import { lateWords, minWords } from "../../lib/agenda_words";
import type { Part } from "./part";

export function Late({ stage, screen, ask }: Part) {
  const words = useComputed(() => lateWords(lateOf(screen, stage.clock.tick.value)));
  if (!words.value || screen.clock.phase === "ended" || screen.clock.phase === "planned") return null;
  return (
    <section class="late" aria-label="Time">
      <p>
        As it stands, {words}.{screen.shorter.length ? "" : " What is left is short already."}
      </p>
      {screen.shorter.length > 0 && (
        <>
          <button type="button" class="btn" onClick={() => void ask({ kind: "shorten_rest" })}>
            Shorten what is left
          </button>
          <details class="fold">
            <summary>What each would become</summary>
            <ul class="shorter">
              {screen.shorter.map(({ segment, length_ms }) => {
                const card = find(screen.segments, segment);
                return card ? (
                  <li key={segment}>
                    <span dir="auto">{card.title}</span>{" "}
                    <span class="quiet num">
                      {minWords(card.length_ms)} <span aria-hidden="true">→</span>
                      <span class="aloud">becomes</span> <b>{minWords(length_ms)}</b>
                    </span>
                  </li>
                ) : null;
              })}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
