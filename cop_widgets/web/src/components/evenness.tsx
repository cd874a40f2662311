/** How evenly the voices are heard: a slim meter whose value is words. */
import type { Picture } from "../generated/messages";
import { evenness, evennessWords } from "../lib/balance_words";
import "./evenness.css";

export function Evenness({ picture }: { picture: Picture }) {
  const even = evenness(picture);
  if (even === null) return null;
  return (
    <div class="evenness">
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn alike everywhere */}
      <div
        class="track"
        role="meter"
        aria-label="How evenly voices are heard"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(even * 100)}
        aria-valuetext={evennessWords(picture)}
      >
        <i style={{ left: `${Math.round(even * 1000) / 10}%` }} />
      </div>
      <div class="ends" aria-hidden="true">
        <span>one voice</span>
        <b>{evennessWords(picture)}</b>
        <span>every voice</span>
      </div>
    </div>
  );
}
