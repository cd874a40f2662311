/** A round: who speaks, who is next, and who is still to come. */
import { isSeat, leftWords, seatWords } from "../../lib/floor_words";
import { Key } from "../../lib/key";
import type { Part } from "./part";

export function Round({ screen, ask }: Part) {
  const next = screen.round.find((seat) => isSeat(seat, screen.next));
  const speaking = screen.round.find((seat) => seat.state === "speaking");
  const asked = speaking ?? next;
  return (
    <>
      <p role="status">{leftWords(screen.round)}</p>
      <div class="answers">
        <button
          type="button"
          class="btn primary next"
          aria-keyshortcuts="n"
          disabled={!next && !speaking}
          onClick={() => void ask({ kind: "next_in_round" })}
        >
          <span class="cut">{next ? `Next: ${next.name}` : "End this turn"}</span> <Key of="n" />
        </button>
        {asked && (
          <button type="button" class="btn" onClick={() => void ask({ kind: "next_in_round", passes: true })}>
            <span class="cut">{asked.name} passes</span>
          </button>
        )}
      </div>
      <ol class="seats">
        {screen.round.map((seat) => (
          <li key={seat.person} class={`${seat.state} ${isSeat(seat, screen.next) ? "is-next" : ""}`}>
            <b dir="auto">{seat.name}</b> <small class="quiet">{seatWords(seat, screen.next)}</small>
          </li>
        ))}
      </ol>
    </>
  );
}
